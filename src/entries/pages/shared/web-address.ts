/** Where in the web a stored picture came from; null: nowhere, as a damaged row or a forged backup may have it. */
export function webAddress(src: string): URL | null {
  const url = URL.canParse(src) ? new URL(src) : null
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null
}
