import type { SavedImage } from '../../../article/library-revision'
import type { Library } from '../../../library/library'
import type { SavedPictures } from '../../../reader/reader'

/**
 * The pictures of a saved copy, as addresses of their bytes. Each is made at its first use and ends with the document,
 * as the browser does by itself.
 */
export function savedPictures(library: Library, images: readonly SavedImage[]): SavedPictures {
  const hashes = new Map(images.map(({ src, hash }) => [src, hash]))
  const addresses = new Map<string, Promise<string | null>>()
  const make = async (hash: string): Promise<string | null> => {
    const stored = await library.picture(hash)
    if (!stored.ok || !stored.value) return null
    const { bytes, type } = stored.value
    return URL.createObjectURL(new Blob([bytes], { type }))
  }
  return {
    async addressOf(src) {
      const hash = hashes.get(src) ?? null
      if (hash === null) return null
      const known = addresses.get(hash) ?? make(hash)
      addresses.set(hash, known)
      return known
    },
  }
}
