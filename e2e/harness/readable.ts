/**
 * Source of `(root) => number`: the least contrast (WCAG 2.2) of any text of the article below `root` with the nearest
 * ground under it, from computed styles. For opaque grounds, as the page of the stories has them.
 */
export const LEAST_CONTRAST = `(root) => {
  const channels = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number)
  const light = (byte) => (byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b)
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor)
      if (colour.length === 3) return colour
    }
    return [255, 255, 255]
  }
  const texts = [...root.querySelectorAll('.body *')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim() !== ''))
  if (texts.length === 0) throw new Error('no text')
  return Math.min(...texts.map((element) => {
    const [a, b] = [channels(getComputedStyle(element).color), ground(element)].map(luminance)
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }))
}`
