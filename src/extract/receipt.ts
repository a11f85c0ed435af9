import type { Dropped, DropReason } from '../article/receipt'
import { shortHash } from '../article/short-hash'
import type { Hidden } from '../dom/snapshot'
import { visibleText } from '../dom/visible-text'
import { landmarksIn, placesIn } from './places'
import type { ReceiptBook } from './step'

/** As many as `readArticle` takes back. */
const MAX_DROPPED = 5_000
/** UTF-16 units of one dropped block. */
const MAX_HTML = 100_000
/** UTF-16 units of all of them: the receipt must not outgrow the article. */
const MAX_HTML_IN_ALL = 1_000_000

/** What is no content can be told, but there is nothing to put back. */
const EMPTY: ReadonlySet<DropReason> = new Set<DropReason>(['blank', 'spacer'])

interface Entry {
  /** Stands in the body where the dropped node stood, and moves with what is round it. */
  place: Comment
  reason: DropReason
  html: string
  text: string
}

export interface OpenReceipt extends ReceiptBook {
  /** So many were dropped up to now. */
  count(): number
  /**
   * Takes the marks of the places out of `body`. What it answers with gives the list, with the block of the shown
   * article that each entry followed.
   */
  close(body: Element): (shown: Element) => Dropped[]
}

/** A receipt that begins with what the copy of the page had left out. `page`: the inert one that made the body. */
export function openReceipt(page: Document, hidden: readonly Hidden[]): OpenReceipt {
  const entries: Entry[] = hidden.map(({ place, text }) => ({ place, reason: 'hidden', html: escapeText(text), text }))
  let room = MAX_HTML_IN_ALL
  let dropped = 0
  return {
    count: () => dropped,
    drop(node, reason) {
      dropped += 1
      const place = page.createComment('')
      // What was left out inside of it keeps its place in the article.
      node.before(...marksIn(page, node))
      node.replaceWith(place)
      if (entries.length >= MAX_DROPPED) return
      const html = EMPTY.has(reason) ? '' : htmlOf(node).slice(0, Math.min(MAX_HTML, room))
      room -= html.length
      entries.push({ place, reason, html, text: EMPTY.has(reason) ? '' : visibleText(node) })
    },
    close(body) {
      if (entries.length === 0) return () => []
      const landmarks = landmarksIn(body)
      for (const { place } of entries) place.remove()
      return (shown) => {
        const indexOf = placesIn(shown)
        const ids = new Map<string, number>()
        return entries.map(({ place, reason, html, text }) => {
          const after = indexOf(landmarks.get(place) ?? null)
          const id = shortHash(`${reason} ${after} ${text}`)
          const same = ids.get(id) ?? 0
          ids.set(id, same + 1)
          return { id: same === 0 ? id : `${id}-${same}`, reason, html, after }
        })
      }
    },
  }
}

function marksIn(page: Document, node: ChildNode): Node[] {
  const walker = page.createTreeWalker(node, NodeFilter.SHOW_COMMENT)
  const places: Node[] = []
  for (let place = walker.nextNode(); place; place = walker.nextNode()) places.push(place)
  return places
}

/** A text as HTML that shows it. */
export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const htmlOf = (node: ChildNode): string =>
  'outerHTML' in node ? String(node.outerHTML) : escapeText(node.textContent ?? '')
