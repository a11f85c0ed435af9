import { isElement, isText } from '../../dom/unclobbered'
import type { Aside } from './set-aside'

/** Left as they are on both sides of a fold: enough for an article by themselves. */
const KEPT = 40
/** A shorter run costs Readability nothing. */
const LEAST = 200
/** Blocks that are nothing but text; how good the text is, their container's score tells. */
const PLAIN = /^(?:p|div|h[2-6]|hr)$/
/** What makes a paragraph more than text. */
const MORE = 'img, svg, table, div, ul, ol, p, form, input, iframe, video, [class], [id], [rel], [itemprop], [role]'
/** What says more of a paragraph than that it is one. */
const TELLING = ['rel', 'itemprop', 'role', 'aria-hidden', 'data-qd-aside']
/** Names by which Readability takes something for no text of the article. */
const SUSPECT = /by|author|date|comment|foot|share|social|relat|menu|head|side|ad-|pag|remark|repl|meta|hidden/i
/** Share of text in links from which a paragraph says something of its container. */
const LINKED = 0.2

/**
 * Folds long runs of plain paragraphs into one: Readability looks at each paragraph a dozen times and cannot be
 * interrupted, so 10,000 of them would cost seconds that change nothing of its judgement.
 */
export function fold(page: Document, aside: Aside): void {
  const parents = new Set(
    [...page.querySelectorAll(`:is(p, div):nth-child(${LEAST})`)].map(({ parentElement }) => parentElement),
  )
  for (const parent of parents) {
    let run: Element[] = []
    const end = () => {
      const folded = run.length >= LEAST ? run.slice(KEPT, -KEPT) : []
      const className = folded[0]?.getAttribute('class')
      const place = aside.put(folded, 'p')
      if (place && className) place.setAttribute('class', className)
      run = []
    }
    for (const child of parent ? [...parent.childNodes] : []) {
      if (isText(child) && child.data.trim() === '') continue
      if (!isElement(child) || !isPlain(child)) end()
      else {
        if (child.getAttribute('class') !== run[0]?.getAttribute('class')) end()
        run.push(child)
      }
    }
    end()
  }
}

const isPlain = (node: Element): boolean => {
  let inner = node
  // A row that is nothing but another: Readability makes one paragraph of them.
  while (
    inner.localName === 'div' &&
    inner.childElementCount === 1 &&
    /^(?:div|p)$/.test(inner.firstElementChild?.localName ?? '')
  ) {
    if (!isUnsuspected(inner) || inner.textContent?.trim() !== inner.firstElementChild?.textContent?.trim())
      return false
    inner = inner.firstElementChild ?? inner
  }
  if (!PLAIN.test(inner.localName) || !isUnsuspected(inner)) return false
  return inner.firstElementChild === null || (inner.querySelector(MORE) === null && linkedShare(inner) < LINKED)
}

const isUnsuspected = (node: Element): boolean =>
  !SUSPECT.test(`${node.getAttribute('class') ?? ''} ${node.id}`) && !TELLING.some((name) => node.hasAttribute(name))

function linkedShare(node: Element): number {
  let linked = 0
  for (const link of node.querySelectorAll('a')) linked += link.textContent?.length ?? 0
  return linked / Math.max(1, node.textContent?.length ?? 0)
}
