import { MAX_LAYERS, type Peeled, peelLayers } from '../../decode/escape-layers'
import { findLeakRun } from '../../decode/leak-run'
import { decodeMarkdownEscapes } from '../../decode/markdown-escapes'
import { showsQuotedPrintable } from '../../decode/quoted-printable'
import { largest } from '../../dom/largest'
import { parseInert } from '../../dom/parse-inert'
import { bodyOf, find, findAll, following, typeOf } from '../../dom/unclobbered'
import { isBearable, withoutForms } from './foreign-markup'
import { parsePlaceholder } from './placeholder-grammar'

/** Escaped markup that was decoded and proved to be Tencent's. */
export interface Leak {
  /** In an inert document of its own, comments and all. */
  container: Element
  /** Text of the same host before the markup, line by line. */
  before: string[]
  /** The same behind it. */
  after: string[]
  /** Escape layers taken off. */
  layers: number
  truncated: boolean
}

/** A word that every proof below contains; a text without it is not parsed. */
const PROOF_WORDS = /rich_media_content|qqnews_ex-editor|js_content|mmbiz\.qpic\.cn|inews\.gtimg\.com|<!--\s*[A-Z]/
/** What holds an article in Tencent's own markup. */
export const CONTAINER = '.rich_media_content, #js_content'
const MARK = '[powered-by=qqnews_ex-editor], [data-src*="mmbiz.qpic.cn"], [data-src*="inews.gtimg.com"]'
const MIN_PLACEHOLDERS = 2
const COMMENT = 8

function hasPlaceholders(body: Element): boolean {
  let count = 0
  for (let node: Node | null = body; node; node = following(node, body)) {
    if (typeOf(node) === COMMENT && parsePlaceholder(node.nodeValue ?? '')) count += 1
    if (count >= MIN_PLACEHOLDERS) return true
  }
  return false
}

/** The element that holds the article, by a *node* that only Tencent's editors make; null: nothing proves it. */
function findContainer(body: Element): Element | null {
  const container = largest(findAll(body, CONTAINER))
  if (container) return container
  return find(body, MARK) || hasPlaceholders(body) ? body : null
}

/** Line ends in letters between the blocks, as databases write them out: `</p>\r\n<p>`. */
const LETTERED = /(<\/(?:p|section|div|li|h\d)>)(?:\\[rn]){1,16}(?=\s{0,8}(?:<|$))/g
/** Fewer may be the author's. */
const MIN_LETTERED = 4

const withLineEnds = (html: string): string =>
  (html.match(LETTERED)?.length ?? 0) < MIN_LETTERED
    ? html
    : html.replace(/>(?:\\[rnt]){1,16}(?=\s{0,8}(?:<|$))/g, '>\n')

/** What hosts make of the quotes and spaces of text, which the tags were to them: `class=”a”`, `<p&nbsp;class`. */
const SET_AS_TEXT = /<[a-z]\w{0,20}\u00a0|=[“”″]/i

/** Tags with plain quotes and spaces again; the author's own between them stay. */
const plainTags = (html: string): string =>
  SET_AS_TEXT.test(html)
    ? html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll('\u00a0', ' ').replace(/=[“”″]([^“”″]*)[“”″]/g, '="$1"'))
    : html

/**
 * Decodes a text and parses it inert. `given`: layers that were taken off before it came here; null: it stood in the
 * page, where tags shown as text are a layer that the page's own parser took off. null: it is no leak of Tencent's.
 */
export function parseLeak(written: string, given: number | null): Leak | null {
  const text = decodeMarkdownEscapes(written)
  const run = given === null ? findLeakRun(text) : { before: '', after: '', run: text, truncated: false }
  const peeled = run && peelLayers(run.run)
  if (!run || !peeled || !PROOF_WORDS.test(peeled.text) || !isBearable(peeled.text)) return null
  const body = bodyOf(parseInert(withoutForms(plainTags(withLineEnds(peeled.text)))))
  const container = body && findContainer(body)
  if (!container) return null
  const layers = layersOf(peeled, run.run, given)
  const truncated = run.truncated || showsQuotedPrintable(peeled.text)
  return { container, before: linesOf(run.before), after: linesOf(run.after), layers, truncated }
}

/** `<`, or `&lt;` and no other opener, in a text: the page escaped it once more, and its parser took that layer off. */
function layersOf({ forms }: Peeled, run: string, given: number | null): number {
  const [outer] = forms
  const byPage = outer === undefined || (outer === 'entities' && !/\\(?:u003c|x3c)/i.test(run)) ? 1 : 0
  return Math.min(MAX_LAYERS, forms.length + (given ?? byPage))
}

const linesOf = (text: string): string[] =>
  text
    .slice(-5_000)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
