import { pictureSources } from '../picture-sources'
import { readNoscripts } from '../picture-twins'
import type { Aside } from './set-aside'

/** Parts of a page whose pictures are not the article's. */
const CHROME = 'nav, header, footer, aside, form, a'

/**
 * Gives lazy pictures an address that Readability believes in: it throws away those whose only attribute it knows is an
 * empty `src`, and blocks of many pictures and little text. The step `images` chooses the final address.
 */
export function lazyPictures(page: Document, aside: Aside): void {
  // Before Readability, which would show a picture beside its twin.
  readNoscripts(page.body)
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
