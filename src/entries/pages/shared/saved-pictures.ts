import type { SavedImage } from '../../../article/library-revision'
import type { Library } from '../../../library/library'
import type { SavedPictures } from '../../../reader/reader'
import { caught } from './caught'
import { fetchOne, requestMissing } from './fetch-missing'

/**
 * The pictures of a saved copy, as addresses of their bytes. Each is made at its first use and ends with the document,
 * as the browser does by itself. `url`: key of the article whose missing ones may be fetched again; null: of none.
 */
export function savedPictures(library: Library, images: readonly SavedImage[], url: string | null): SavedPictures {
  const hashes = new Map(images.map(({ src, hash }) => [src, hash]))
  const addresses = new Map<string, Promise<string | null>>()
  const make = async (hash: string): Promise<string | null> => {
    const stored = await library.picture(hash)
    if (!stored.ok || !stored.value) return null
    const { bytes, type } = stored.value
    return URL.createObjectURL(new Blob([bytes], { type }))
  }
  async function addressOf(src: string): Promise<string | null> {
    const hash = hashes.get(src) ?? null
    if (hash === null) return null
    const known = addresses.get(hash) ?? make(hash)
    addresses.set(hash, known)
    return known
  }
  // In a private window nothing is left behind.
  if (url === null || library.readOnly !== null) return { addressOf }
  return {
    addressOf,
    async fetchAgain(src) {
      const missing = images.find((image) => image.hash === null && image.src === src)
      if (missing?.hash !== null) return addressOf(src)
      // In the click: nothing may be awaited before the browser is asked.
      const granted = requestMissing([missing])
      await caught('fetching a picture', async () => {
        await granted
        return fetchOne(url, missing, { signal: new AbortController().signal, onProgress: () => undefined })
      })
      const found = await library.find(url)
      for (const image of found.ok && found.value ? found.value.images : []) hashes.set(image.src, image.hash)
      return addressOf(src)
    },
  }
}
