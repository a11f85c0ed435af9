import { MAX_CANDIDATE_CHARACTERS, outermostForm } from './escape-layers'
import { countOpeners } from './opener-count'

/** The escaped part of a host's text. */
export interface LeakRun {
  /** What stands before it in the same host: title, date, author. */
  before: string
  /** What stands behind it; '' where it was cut. */
  after: string
  /** From the first opener to the last end of a tag, or to the host's end where it was cut. */
  run: string
  /** It ends inside a tag or an escape, a piece that is not in `run`, or in a sentence whose tags are still open. */
  truncated: boolean
}

/** How openers and ends of tags are written in each form; `tags` is text that shows real tags. */
const BORDERS = {
  backslash:
    /(\\+(?:(?:u00|x)5c){0,2}(?:u003c|x3c|(?:u0026|x26)(?:amp;)*lt;)|<(?=[a-z!/\\]))|\\+(?:(?:u00|x)5c){0,2}(?:u003e|x3e|(?:u0026|x26)(?:amp;)*gt;)|>/gi,
  // A `>` needs no escape, and quotes may be all that the entities escaped: the `<` of the layer below were backslashes
  // by then.
  entities: /((?:&(?:amp;)*(?:lt|#0*60|#x0*3c);)|\\+u003c|\\+x3c)|&(?:amp;)*(?:gt|#0*62|#x0*3e);|\\+u003e|\\+x3e|>/gi,
  bare: /(u003c)|u003e/gi,
  percent: /(%(?:25){0,2}3c)|%(?:25){0,2}3e/gi,
  tags: /(<(?=[a-z!/]))|>/gi,
} as const

const MIN_TAGS = 4
/** Of the host's text, the run must be at least this share; else the host is an article that quotes some markup. */
const MIN_SHARE = 0.8
/** An escape without its last characters, at the very end. */
const CUT_ESCAPE = /\\(?:u[0-9a-f]{0,3}|x[0-9a-f]?)?$|&[a-z#0-9]{0,6}$|%[0-9a-f]?$/i

/** Finds the one run of escaped markup that makes up a host's text; null: it is no leak. Linear. */
export function findLeakRun(text: string): LeakRun | null {
  if (text.length > MAX_CANDIDATE_CHARACTERS) return null
  const form = outermostForm(text)
  if (!form && countOpeners(text).tags < MIN_TAGS) return null
  let start = -1
  let opener = -1
  let end = -1
  let depth = 0
  for (const match of text.matchAll(BORDERS[form ?? 'tags'])) {
    if (match[1] === undefined) {
      end = match.index + match[0].length
      continue
    }
    opener = match.index
    if (start === -1) start = opener
    depth += nesting(text, opener + match[0].length)
  }
  if (start === -1 || end <= start) return null
  const isCutInTag = opener >= end
  // Tags still open after the last one: what follows is the author's last sentence, cut.
  const isCut = isCutInTag || depth > 0
  const tail = isCutInTag ? text.slice(end, opener) : isCut ? text.slice(end) : ''
  const whole = tail.replace(CUT_ESCAPE, '')
  const run = text.slice(start, end) + whole
  if (run.length < MIN_SHARE * text.trim().length) return null
  const after = isCut ? '' : text.slice(end)
  return { before: text.slice(0, start), after, run, truncated: isCutInTag || /\S/.test(tail) }
}

const VOID_TAG = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|wbr|!)/i

/** +1 for a tag that opens something, -1 for one that closes it, 0 for others. `at`: after its opener. */
function nesting(text: string, at: number): number {
  const name = text.slice(at, at + 8)
  if (/^\\*\//.test(name)) return -1
  return VOID_TAG.test(name) ? 0 : 1
}
