/**
 * What stands directly beside an article in the block that holds it: the rest of the author's text, which its host sent
 * in another form, or sentences of the host's own. Nobody can tell, so it is not read, and the receipt says so.
 */

import { peelLayers } from '../decode/escape-layers'
import { findLeakRun } from '../decode/leak-run'
import { SILENT } from '../dom/blocks'
import { parseInert } from '../dom/parse-inert'
import {
  attributeOf,
  bodyOf,
  firstChildOf,
  isElement,
  isText,
  nameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
  rawTextOf,
  shadowOf,
} from '../dom/unclobbered'
import { visibleLines } from '../dom/visible-text'
import type { Beside } from '../formats/contract'
import { isBearable, withoutForms } from '../formats/parts/foreign-markup'
import { countOf, valuesOf } from '../formats/parts/leak-places'
import { CHROME_NAME } from './judge-told'
import { type SourceSight, sightOfSource } from './source-sight'

/** Bounds: neighbours on either side, and blocks round the place. */
const MAX_NEIGHBOURS = 300
const MAX_LEVELS = 10
/** Units of other text in a block that is still no more than a wrapper. */
const WRAPPER = 20
/** Openers that make a text another leak, not a sentence with a tag in it. */
const MIN_OPENERS = 3

/** Words at the head of a host's lists. */
const HOSTS_HEAD = /^.{0,4}(?:相关|相關|推荐|推薦|评论|評論|延伸|更多)/
/** What else is the host's, by name, class or id: his abstract of the article, too. */
const HOSTS_BLOCK = /^(?:nav|header|aside|form) | (?:.*\W)?(?:summary|abstract|digest)/i

/** The lines of the blocks beside a place, up to a title or a list of the host's. */
export function linesBeside(place: Element): Beside {
  const before: string[] = []
  const after: string[] = []
  let block = place
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    before.unshift(...linesFrom(block, previousSiblingOf).reverse().flat())
    after.push(...linesFrom(block, nextSiblingOf).flat())
    const parent = parentOf(block)
    if (!parent || !isElement(parent) || !isWrapper(parent, block)) break
    block = parent
  }
  return { before, after }
}

/** Whether a block holds hardly more text than one in it. Its text as a whole may be the page's, scripts and all. */
function isWrapper(outer: Element, block: Element): boolean {
  let length = 0
  for (let node = firstChildOf(outer); node && length <= WRAPPER; node = nextSiblingOf(node)) {
    if (node !== block && (isElement(node) || isText(node))) length += rawTextOf(node)?.length ?? 0
  }
  return length <= WRAPPER
}

function linesFrom(block: Element, next: (node: Node) => ChildNode | null): string[][] {
  const found: string[][] = []
  const sight = sightOfSource(block)
  let node = next(block)
  for (let count = 0; node && count < MAX_NEIGHBOURS; count += 1, node = next(node)) {
    if (isText(node)) found.push(linesOf(node))
    if (!isElement(node)) continue
    const lines = linesIn(node, sight)
    const isHeading = /^h\d$/.test(nameOf(node))
    const isHosts = nameOf(node) === 'h1' || HOSTS_HEAD.test(lines[0] ?? '')
    if (isHeading && isHosts) break
    if (!isHosts) found.push(lines)
  }
  return found
}

function linesIn(element: Element, sight: SourceSight): string[] {
  const name = nameOf(element)
  const names = `${name} ${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  if (HOSTS_BLOCK.test(names) || CHROME_NAME.test(names)) return []
  const isShown = name === 'textarea' || (!SILENT.has(name) && sight.showsBox(element))
  const inside = [...(shadowOf(element)?.children ?? [])].flatMap(visibleLines)
  const values = valuesOf(element).flatMap(({ value }) => leakedLines(value))
  return [...(isShown ? linesOf(element) : []), ...inside, ...values]
}

function linesOf(node: Node): string[] {
  const text = rawTextOf(node) ?? ''
  return countOf(text) < MIN_OPENERS ? visibleLines(node) : leakedLines(text)
}

/** Lines of another piece of escaped markup, whoever's. */
export function leakedLines(text: string): string[] {
  const { text: html } = peelLayers(findLeakRun(text)?.run ?? text)
  const body = isBearable(html) ? bodyOf(parseInert(withoutForms(html))) : null
  return body ? visibleLines(body) : []
}
