import { decodeBackslashes } from '../../decode/backslashes'
import { BLOCKS } from '../../dom/blocks'
import {
  attributeOf,
  attributesOf,
  firstChildOf,
  isElement,
  isText,
  nameOf,
  nextSiblingOf,
  rawTextOf,
} from '../../dom/unclobbered'
import { isCode } from './code'
import { isSlashed } from './leak-places'

/** Units of text that one host may give. Source: docs/security.md, "Bounds". */
const MAX_HOST_UNITS = 4 * 1024 * 1024

/** Real elements that a host decoded by halves; written again as tags. Others only lose their tags. */
const KEPT = new Set('p h1 h2 h3 h4 h5 h6 ul ol li blockquote table tbody tr td th strong b img hr pre'.split(' '))
const VOID = new Set(['img', 'hr', 'br'])
/** Any loader's address, too. */
const isKept = (name: string, value: string): boolean =>
  name === 'class' || name === 'src' || name === 'alt' || (/^[a-z][\w-]{0,40}$/.test(name) && /\/\/\S/.test(value))
const UNSHOWN = new Set('script style noscript template iframe video audio canvas head title svg math'.split(' '))

/** The last end or beginning of a tag in a text, in any form of escape. */
const BORDER = /(\\u003c|\\x3c|&lt;|<)|\\u003e|\\x3e|&gt;|>/gi

/** Whether a text ends inside a tag; null: it says neither. */
function endsInTag(text: string): boolean | null {
  let last: boolean | null = null
  for (const [, opener] of text.matchAll(BORDER)) last = opener !== undefined
  return last
}

/** A quote that a half-decoded tag left in a value: `class=\"a\"` was read as `\"a\"`. */
const withoutSlashes = (value: string) => value.replace(/\\?["'\\]/g, '')

function startTag(element: Element): string {
  const attributes = attributesOf(element)
    .filter(({ name, value }) => value.length < 4_096 && isKept(name, value))
    .map(({ name, value }) => ` ${name}="${withoutSlashes(value).replaceAll('&', '&amp;')}"`)
  return `<${nameOf(element)}${attributes.join('')}>`
}

/**
 * The text of a host with its pieces joined: a `br`, a `mark` or a border of text nodes inside it is the host's, not
 * the author's. Where the host holds real blocks, having decoded half of what it was given, those and its line breaks
 * are written as tags again, but never inside an escaped tag.
 */
export function hostText(host: Element): string {
  let text = ''
  let inTag = false
  let decodedByHalves = false
  let slashed = false
  const write = (element: Element, end: boolean) => {
    const name = nameOf(element)
    slashed ||= isSlashed(element)
    // A host's own tag is the page's, unless it kept slashes: then it is the leak's.
    if (inTag || (element === host && !(isContainer(element) && isSlashed(element)))) return
    if (BLOCKS.has(name)) decodedByHalves = true
    if (name === 'br') text += decodedByHalves ? '<br>' : ''
    else if (KEPT.has(name) || isContainer(element)) text += end ? `</${name}>` : startTag(element)
    else if (BLOCKS.has(name)) text += '\n'
  }
  walk(host, {
    text(node) {
      const piece = rawTextOf(node) ?? ''
      inTag = endsInTag(piece) ?? inTag
      text += piece
      return text.length <= MAX_HOST_UNITS
    },
    enter(element) {
      if (UNSHOWN.has(nameOf(element)) || isCode(element)) return false
      write(element, false)
      return true
    },
    leave(element) {
      if (!VOID.has(nameOf(element))) write(element, true)
    },
  })
  if (text.length > MAX_HOST_UNITS) return ''
  // Where quotes kept their slashes, line ends did: `\n`, `\/`.
  return slashed ? decodeBackslashes(text) : text
}

/** What proves whose article it is, kept as a tag; its class may have slashes. */
const isContainer = (element: Element): boolean =>
  nameOf(element) === 'div' && attributeOf(element, 'class')?.includes('rich_media_content') === true

interface Visitor {
  /** false: enough. */
  text(node: Node): boolean
  /** false: not inside. */
  enter(element: Element): boolean
  leave(element: Element): void
}

/** Depth first, with a stack of its own instead of recursion. */
function walk(root: Element, visitor: Visitor): void {
  if (!visitor.enter(root)) return
  const inside: Element[] = [root]
  let node: Node | null = firstChildOf(root)
  while (node) {
    if (isText(node) && !visitor.text(node)) return
    if (isElement(node) && visitor.enter(node)) {
      inside.push(node)
      node = firstChildOf(node)
    } else node = nextSiblingOf(node)
    for (let parent = inside.at(-1); !node && parent; parent = inside.at(-1)) {
      visitor.leave(parent)
      inside.pop()
      node = parent === root ? null : nextSiblingOf(parent)
    }
  }
}
