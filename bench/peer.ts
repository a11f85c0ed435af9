/** What a simple reader would do on the same page: Readability on a clone, DOMPurify, shown in a dialog. */
import { Readability } from '@mozilla/readability'
import DOMPurify from 'dompurify'

/** Reads and cleans; answers with the HTML. */
export function read(page: Document): string {
  // The clone belongs to its time: Readability destroys what it reads.
  const clone = page.cloneNode(true)
  if (!(clone instanceof Document)) throw new Error('a document clones to a document')
  const article = new Readability(clone).parse()
  return article?.content ? DOMPurify.sanitize(article.content) : ''
}

/** Only Readability, with its clone, as its users call it. */
export const readability = (page: Document): unknown => {
  const clone = page.cloneNode(true)
  return clone instanceof Document ? new Readability(clone).parse() : null
}

/** Shows the peer's reading over the page, as our overlay shows ours. */
export function show(): boolean {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const dialog = document.createElement('dialog')
  dialog.innerHTML = `<article><h1>${document.title}</h1>${read(document)}</article>`
  root.append(dialog)
  document.documentElement.append(host)
  dialog.showModal()
  return true
}
