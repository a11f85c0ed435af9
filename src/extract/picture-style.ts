/** Where WeChat's script keeps the author's style of a picture. */
const AUTHORS = 'data-original-style'
/** How it marks one that waits until it is scrolled to. */
const WAITING = '.js_img_placeholder, .wx_img_placeholder, .img_loading'
/** What it sets meanwhile: no height, and the room as a padding. */
const ROOM = /(?:^|;)\s*(?:width|height|padding(?:-bottom)?)\s*:[^;]*/gi

/** Gives a picture back the style its author wrote, where a script has set another for the time it waits. */
export function restoreStyle(image: Element): void {
  const authors = image.getAttribute(AUTHORS)
  if (authors !== null) image.setAttribute('style', authors)
  else if (image.matches(WAITING)) image.setAttribute('style', (image.getAttribute('style') ?? '').replace(ROOM, ''))
}
