import { codeBlocks } from './code-blocks'
import { fold } from './fold'
import { footnotes, keepFootnotes } from './footnotes'
import { formulas, texByFrame } from './formulas'
import { lazyPictures } from './lazy-pictures'
import { quotes } from './quotes'
import { openAside } from './set-aside'
import { stow, unstow } from './stow'

/** Takes from the content all that was done to the page for Readability. */
export type Restore = (content: Element) => void

/**
 * Makes a page such that Readability loses nothing of it: what it does not know is said plainly and set aside. The
 * inert `page` is changed; of the `live` one the scripts are read that hold formulas. `address`: the page's.
 */
export function prepare(page: Document, live: Document, address: URL): Restore {
  const aside = openAside(page)
  // Before code: a renderer's box is none. Before all that may hold a formula: what is inside comes back after it.
  formulas(page, texByFrame(live), aside)
  codeBlocks(page, aside)
  lazyPictures(page, aside)
  const notes = footnotes(page, aside)
  quotes(page, aside)
  // Last: what stands aside is no plain paragraph.
  fold(page, aside)
  stow(page)
  return (content) => {
    aside.restore(content)
    placesAgain(content, address)
    keepFootnotes(content, notes)
    aside.restore(content)
    unstow(content)
  }
}

/** Readability makes `#note` absolute, which would lead out of the article. */
function placesAgain(content: Element, address: URL): void {
  const bare = address.href.replace(/#.*$/, '')
  for (const link of content.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith(`${bare}#`)) link.setAttribute('href', href.slice(bare.length))
  }
}
