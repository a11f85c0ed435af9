/** Long enough for the browser to have taken hold of the file, ms. */
const HELD_MS = 60_000

/** Gives the reader a file as a download; no permission is needed, and the browser says where it went. */
export function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), HELD_MS)
}
