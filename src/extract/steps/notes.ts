import { rename } from '../../dom/rename'
import { unwrap } from '../../dom/unwrap'
import type { Step } from '../step'

/** What editors call the notes at the end, and the number of one. */
const ITEMS = '.footnote-item, .footnotes li, .footnotes > p, .footnotes > section'
/** Heading of a list of sources whose items have no name: numbered lines after it. */
const HEADING = /^(?:参考(?:资料|文献|链接|来源)?|引用链接|资料来源|注释|脚注|References?|Notes?)[:：]?$/i
const LINES = 'p, li, section, div, span'
const NUMBER = /^[[［【(（]?(\d{1,3})[\]］】)）]?$/
const NUMBERED = /^[[［【(（](\d{1,3})[\]］】)）]/
/** Longest note, UTF-16 units. */
const LONGEST = 600
/** Notes looked for at most. */
const MOST = 300

/**
 * Pairs numbers in the text (`sup`) with the notes they mean: links, since WeChat's bodies have none. Each note is a
 * paragraph. After `images`; before `structure`, which drops what the notes are told by.
 */
export const notes: Step = (body) => {
  const items = namedItems(body)
  const numbers = body.querySelectorAll('sup')
  const found = items.length > 0 || numbers.length === 0 ? items : listedItems(body)
  const byNumber = new Map<string, Element>()
  for (const item of found) {
    const [, number] = NUMBERED.exec((item.textContent ?? '').trim()) ?? []
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, settle(item))
  }
  for (const sup of numbers) {
    const [, number] = NUMBER.exec((sup.textContent ?? '').trim()) ?? []
    const note = number === undefined ? undefined : byNumber.get(number)
    if (number === undefined || !note || note.contains(sup) || sup.querySelector('a') || sup.closest('a')) continue
    if (note.id === '') note.id = `note-${number}`
    const link = body.ownerDocument.createElement('a')
    link.setAttribute('href', `#${note.id}`)
    link.append(...sup.childNodes)
    sup.append(link)
  }
}

const namedItems = (body: Element): Element[] =>
  [...body.querySelectorAll(ITEMS)].filter((item) => !item.parentElement?.closest(ITEMS)).slice(0, MOST)

/** Numbered lines after the last heading that says what follows. */
function listedItems(body: Element): Element[] {
  const lines = [...body.querySelectorAll(LINES)].filter((line) => !line.querySelector(LINES))
  const start = lines.findLastIndex((line) => HEADING.test((line.textContent ?? '').trim()))
  const heading = start < 0 ? lastHeading(body) : lines[start]
  if (!heading) return []
  const after = lines.filter((line) => heading.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING)
  return after
    .filter((line) => NUMBERED.test((line.textContent ?? '').trim()) && (line.textContent?.length ?? 0) <= LONGEST)
    .slice(0, MOST)
}

const lastHeading = (body: Element): Element | undefined =>
  [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].findLast((heading) =>
    HEADING.test((heading.textContent ?? '').trim()),
  )

/** mdnice writes a note as a `span` with a `p` in it, which no parser gives back. */
function settle(item: Element): Element {
  if (item.localName !== 'span' || !item.querySelector('p')) return item
  for (const inner of item.querySelectorAll('p')) unwrap(inner)
  return rename(item, 'p')
}
