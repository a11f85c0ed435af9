import type { NightPicture, Pixels } from './judge-picture'

/** Side of the thumbnail that is judged, pixels. */
const SIDE = 64

/** Bytes a script of this document may read: asking for them is then no request, and drawing them taints nothing. */
function isReadable(address: string): boolean {
  if (/^(?:data|blob):/.test(address)) return true
  return URL.canParse(address) && new URL(address).origin === location.origin
}

/**
 * A thumbnail of a picture that stands there, unsmoothed, so that its colours are its own. null: its bytes may not be
 * read here (another host's), or there is nothing to read. Never asks the network.
 */
export async function readPixels(image: HTMLImageElement): Promise<Pixels | null> {
  if (!isReadable(image.currentSrc)) return null
  try {
    // Off the main thread; what is drawn then is decoded.
    await image.decode()
    const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true })
    if (!context) return null
    context.imageSmoothingEnabled = false
    context.drawImage(image, 0, 0, SIDE, SIDE)
    return context.getImageData(0, 0, SIDE, SIDE)
  } catch {
    // By contract: a picture replaced meanwhile does not decode, and a blob of another world taints.
    return null
  }
}

/** What an address says of a format that has no transparency. */
const OPAQUE = /\.jpe?g(?:[?#]|$)|wx_fmt=jpe?g|_jpe?g\/|^data:image\/jpeg/i

/**
 * What a dark theme does with a picture whose pixels nobody may look at. A plate is seen only through transparency, so
 * it is safe for all that may have any; a formula is dark ink on nothing.
 */
export function judgeBySigns(address: string, isFormula: boolean): NightPicture {
  if (isFormula) return 'invert'
  return OPAQUE.test(address) ? 'none' : 'plate'
}
