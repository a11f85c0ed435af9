import { isBefore, isInside } from '../../dom/unclobbered'
import type { Aside } from './set-aside'

/** Notes by the names that publishers and converters give them. */
const NAMED =
  '.footnotes, .footnote-list, .references, .reflist, .endnotes, [role="doc-endnotes"], [role="doc-footnote"], ' +
  '.footnote-definition, aside.footnote, #footnotes, #references'
const LISTS = 'ol, ul, dl, table'
const ITEMS = 'li, p, div, dd, dt, tr, aside, section'
/** What may hold a list and its heading, and nothing else. */
const FRAMES = 'section, aside, footer, div'
/** UTF-16 units of a heading above the notes. */
const HEADING = 40
/** Looked at, at most: a table of contents of thousands is none of notes. */
const MAX_LINKS = 5_000
/** Ids that the sanitiser keeps. */
const PLAIN_ID = /^[\p{L}\p{N}_.:-]{1,100}$/u

/**
 * Sets the page's notes aside, which Readability throws away as full of links, or with the `footer` or `aside` they
 * stand in. A note is what a link in the text before it leads to and what leads back, or what is called so. Answers with
 * them, for `keepFootnotes`.
 */
export function footnotes(page: Document, aside: Aside): readonly Element[] {
  for (const anchor of page.querySelectorAll('a[name]:not([id])')) anchor.id = anchor.getAttribute('name') ?? ''
  const notes: Element[] = []
  for (const link of [...page.querySelectorAll('a[href^="#"]')].slice(0, MAX_LINKS)) {
    const target = targetOf(page, link)
    if (!target || !isBefore(link, target) || notes.some((note) => isInside(note, target) || isInside(note, link)))
      continue
    settleId(target, link)
    const note = noteOf(page, target, link)
    if (note) notes.push(note)
  }
  for (const note of notes) aside.put([note], 'p')
  return notes
}

/** After `restore`: notes whose place was thrown away come at the end, as far as the content leads to them. */
export function keepFootnotes(content: Element, notes: readonly Element[]): void {
  const wanted = new Set([...content.querySelectorAll('a[href^="#"]')].map(fragmentOf))
  for (const note of notes) {
    const ids = [note, ...note.querySelectorAll('[id]')].map(({ id }) => id)
    if (!isInside(content, note) && ids.some((id) => id !== '' && wanted.has(id))) content.append(note)
  }
}

function fragmentOf(link: Element): string {
  const written = (link.getAttribute('href') ?? '').slice(1)
  if (!/%[0-9a-f]{2}/i.test(written)) return written
  try {
    return decodeURIComponent(written)
  } catch (error) {
    // Escapes that are no UTF-8 mean themselves.
    if (error instanceof URIError) return written
    throw error
  }
}

function targetOf(page: Document, link: Element): Element | null {
  const id = fragmentOf(link)
  const target = id === '' ? null : page.getElementById(id)
  // A table of contents leads to headings.
  return target && !target.closest('h1, h2, h3, h4, h5, h6, nav') && !link.closest('nav') ? target : null
}

/** `cite_ref-a(b)` is no id that the sanitiser keeps: another one, where it leads and where it stands. */
function settleId(target: Element, link: Element): void {
  if (PLAIN_ID.test(target.id)) return
  const id = target.id.replace(/[^\p{L}\p{N}_.:-]/gu, '-').slice(0, 100)
  for (const same of target.ownerDocument.querySelectorAll('a[href^="#"]')) {
    if (same === link || fragmentOf(same) === target.id) same.setAttribute('href', `#${id}`)
  }
  target.id = id
}

/** The whole of the notes that the target is one of; null: it is a place in the text. */
function noteOf(page: Document, target: Element, link: Element): Element | null {
  const item = target.closest(ITEMS) ?? target
  const named = item.closest(NAMED)
  if (named && !isInside(named, link)) return outermost(named, link)
  if (isInside(item, link) || !leadsBack(page, item, link)) return null
  const list = item.closest(LISTS)
  return outermost(list && !isInside(list, link) ? list : item, link)
}

/** Whether something in the note leads to the link, or to what it stands in. */
function leadsBack(page: Document, note: Element, link: Element): boolean {
  return [...note.querySelectorAll('a[href^="#"]')].some((back) => {
    const place = page.getElementById(fragmentOf(back))
    return (
      place !== null && !isInside(note, place) && (isInside(place, link) || place.parentElement === link.parentElement)
    )
  })
}

/** With the frame round it that holds nothing else but a heading. */
function outermost(notes: Element, link: Element): Element {
  const length = (element: Element) => element.textContent?.trim().length ?? 0
  let at = notes
  for (let frame = at.parentElement; frame?.matches(FRAMES); frame = frame.parentElement) {
    if (isInside(frame, link) || length(frame) > length(notes) + HEADING) break
    at = frame
  }
  return at
}
