import type { Sign } from '../../../formats/contract'

/** Signs by the id of their format. */
export type Signs = Readonly<Record<string, Sign>>

// From the prototypes: an image named "querySelector" shadows the document's own, in our world as well.
const { querySelector, querySelectorAll, createTreeWalker } = Document.prototype

/** What holds an article in pages of this kind; an empty one is a page that loads, or no article. */
const CONTAINER = '.rich_media_content, #js_content'
/** Text that nobody sees, or that shows source on purpose. */
const UNSHOWN = 'script, style, noscript, template, code, kbd, samp, .hljs, .highlight, [class*="language-"]'
/** Ends of tags in every escaped form. */
const ENDS = ['>', 'u003e', 'u003E', 'x3e', 'x3E', 'gt;']
/** Of all shown text, a leak must be at least this share: else an article quotes one. */
const LEAST_SHARE = 0.5
const MAX_NODES = 50_000
/** Longer pages are looked at to here, UTF-16 units. */
const MAX_TEXT = 4 * 1024 * 1024

/** The id of the first format whose sign the page bears; null: none. Changes nothing, costs about a millisecond. */
export function findFormat(document: Document, signs: Signs): string | null {
  const formats = Object.entries(signs)
  const found = formats.find(([, { selector }]) => selector && hasContent(querySelector.call(document, selector)))
  if (found) return found[0]
  const data = [...querySelectorAll.call(document, 'script[type="application/json"]')]
  const inData = formats.find(([, { script }]) => script && data.some((each) => each.textContent?.includes(script)))
  if (inData) return inData[0]
  const body = querySelector.call(document, 'body')
  const told = formats.find(
    ([, { text }]) => body && text && isSaid(document, body, text) && isMostOf(document, body, text),
  )
  return told ? told[0] : null
}

/** Whether one text of the page says it. Node by node: the text of the whole holds its scripts, often megabytes. */
function isSaid(document: Document, body: Element, pattern: RegExp): boolean {
  const walker = createTreeWalker.call(document, body, NodeFilter.SHOW_TEXT)
  for (let count = 0; count < MAX_NODES && walker.nextNode(); count += 1) {
    const { parentNode, nodeValue } = walker.currentNode
    if (parentNode?.nodeName !== 'SCRIPT' && nodeValue && pattern.test(nodeValue)) return true
  }
  return false
}

function hasContent(match: Element | null): boolean {
  const container = match?.closest(CONTAINER) ?? match
  return (
    !!container && (/\S/.test(container.textContent ?? '') || container.matches('[value], [data-content], :has(img)'))
  )
}

/** Whether what the pattern finds begins a run of tags that is most of the shown text. Only asked after a first hit. */
function isMostOf(document: Document, body: Element, pattern: RegExp): boolean {
  const text = shownText(document, body)
  const start = text.search(pattern)
  const end = Math.max(...ENDS.map((written) => text.lastIndexOf(written)))
  return start !== -1 && end - start >= LEAST_SHARE * text.length
}

function shownText(document: Document, body: Element): string {
  const walker = createTreeWalker.call(document, body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(UNSHOWN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let text = ''
  while (text.length < MAX_TEXT && walker.nextNode()) {
    if (walker.currentNode.nodeType === 3) text += walker.currentNode.nodeValue?.trim() ?? ''
  }
  return text
}
