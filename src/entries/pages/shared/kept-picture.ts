import type { SavedImage } from '../../../article/library-revision'
import type { SentPicture } from '../../../article/picture'
import type { Library } from '../../../library/library'

/** A saved article: where it is kept, and its key there. */
export interface Kept {
  library: Pick<Library, 'find' | 'picture'>
  url: string
}

/** The bytes as PictureHelp hands them on. */
const toBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

/**
 * Gives what is saved of a picture that its own site does not give any more, in a view of the live page. `find` is
 * asked once, by the first picture that fails. null: nothing of it is saved.
 */
export function keptPicture(find: () => Promise<Kept | null>): (address: string) => Promise<SentPicture | null> {
  let finding: Promise<{ library: Kept['library']; images: readonly SavedImage[] } | null> | null = null
  async function findImages() {
    const kept = await find()
    const found = kept && (await kept.library.find(kept.url))
    return kept && found?.ok && found.value ? { library: kept.library, images: found.value.images } : null
  }
  return async (address) => {
    finding ??= findImages()
    const found = await finding
    const hash = found?.images.find(({ src }) => src === address)?.hash ?? null
    const stored = found && hash !== null ? await found.library.picture(hash) : null
    if (!stored?.ok || !stored.value) return null
    const { bytes, type } = stored.value
    return { ok: true, type, base64: await toBase64(new Blob([bytes])) }
  }
}
