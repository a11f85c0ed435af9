import { parseInert } from '../../dom/parse-inert'
import { bodyOf } from '../../dom/unclobbered'
import { pictureSources } from '../picture-sources'
import type { Aside } from './set-aside'

/** Parts of a page whose pictures are not the article's. */
const CHROME = 'nav, header, footer, aside, form, a'

/**
 * Gives lazy pictures an address that Readability believes in: it throws away those whose only attribute it knows is an
 * empty `src`, and blocks of many pictures and little text. The step `images` chooses the final address.
 */
export function lazyPictures(page: Document, aside: Aside): void {
  for (const noscript of page.querySelectorAll('noscript')) unfold(noscript)
  for (const image of page.querySelectorAll('img')) {
    const [source] = pictureSources(image)
    const src = image.getAttribute('src') ?? ''
    if (source !== undefined && (src === '' || src.startsWith('data:'))) image.setAttribute('src', source)
  }
  for (const figure of page.querySelectorAll('figure')) {
    if (figure.querySelector('img') && !figure.closest(CHROME) && !figure.parentElement?.closest('figure')) {
      aside.put([figure], 'p')
    }
  }
}

/** With scripting on, what is in a `noscript` is text; a reader sees its picture only where the one beside is a place. */
function unfold(noscript: Element): void {
  const inside = noscript.firstElementChild
    ? noscript.querySelector('img')
    : bodyOf(parseInert(noscript.textContent ?? ''))?.querySelector('img')
  const beside = noscript.previousElementSibling
  const lazy = beside?.localName === 'img' ? beside : beside?.querySelector('img')
  if (inside && lazy && pictureSources(lazy).length === 0)
    lazy.replaceWith(noscript.ownerDocument.importNode(inside, true))
  else if (inside && !lazy) noscript.before(noscript.ownerDocument.importNode(inside, true))
  noscript.remove()
}
