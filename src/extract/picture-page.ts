/**
 * The page's own copy of a picture it has loaded, as base64; null: it has not loaded it, or may not read it. Runs in
 * the page's document, in our isolated world; it may travel there as text, so it needs nothing outside itself.
 * Asks out of the browser's cache and without a trace of the reader; the page's own loading has paid for it.
 */
export async function readPagePicture(address: string): Promise<string | null> {
  const images = Document.prototype.querySelectorAll.call(document, 'img')
  const isLoaded = [...images].some(
    (image) => image instanceof HTMLImageElement && image.currentSrc === address && image.naturalWidth > 2,
  )
  if (!isLoaded) return null
  try {
    const signal = AbortSignal.timeout(10_000)
    const response = await fetch(address, {
      cache: 'force-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    })
    const size = Number(response.headers.get('content-length'))
    const blob = response.ok && !(size > 20 * 1024 * 1024) ? await response.blob() : null
    if (blob === null || blob.size > 20 * 1024 * 1024) return null
    return await new Promise((resolve) => {
      const reader = new FileReader()
      reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
      reader.addEventListener('error', () => resolve(null))
      reader.readAsDataURL(blob)
    })
  } catch {
    // fetch rejects by contract where another host does not let pages read its pictures, and on the clock.
    return null
  }
}
