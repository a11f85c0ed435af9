import type { Article, ArticleImage } from '../article/article'
import type { Diagnostics } from '../article/receipt'
import { snapshot } from '../dom/snapshot'
import { tally } from '../dom/tally'
import { find, headOf } from '../dom/unclobbered'
import { visibleLines } from '../dom/visible-text'
import { type ArticleFields, MARKED_NOISE, type Reading } from '../formats/contract'
import { fail, ok, type Result } from '../problem/result'
import { sanitizeTree } from '../sanitize/sanitize'
import { type Clock, HARD_MS } from './clock'
import { collectImages, type FoundImage, matchImages } from './collect-images'
import { compare } from './prove'
import { openReceipt } from './receipt'
import { runSteps } from './run-steps'
import { countSource } from './source-tally'
import { type NamedStep, steps } from './steps'

/** The page in general, asked where the reading does not say. */
export interface Page {
  fields: ArticleFields
  formatId: string
  clock: Clock
  /** What relative addresses mean. */
  base: string
  /** Others than the usual ones: tests plant losses in them. */
  steps?: readonly NamedStep[]
}

/** UTF-16 units of an excerpt made of the article's beginning. */
const EXCERPT = 140

/**
 * Takes a reading through the steps, the receipt and the sanitiser. Everything the article says of its content is
 * counted on what the sanitiser left. Problems: `too-large`, `timed-out`.
 */
export function finishArticle(reading: Reading, page: Page): Result<Article> {
  const { fields, formatId, clock, base } = page
  const copied = withoutForms(reading)
  if (!copied.ok) return copied
  const { body, hidden } = copied.value
  setBase(body, base)
  const receipt = openReceipt(body.ownerDocument, hidden ?? [])
  const noise = [MARKED_NOISE, ...(reading.noise === undefined ? [] : [reading.noise])].join(', ')
  for (const element of body.querySelectorAll(noise)) if (body.contains(element)) receipt.drop(element, 'noise')
  const told = runSteps(page.steps ?? steps, body, { receipt, clock })
  if (!told.ok) return told
  const droppedFrom = receipt.close(body)
  const found = collectImages(body, reading.images ?? [])
  const all = { ...fields, ...reading.fields }
  if (clock.passed() > HARD_MS) return fail('timed-out')
  const safe = sanitizeTree(body, { url: all.url })
  if (!safe.ok) return safe
  const { html, body: shown } = safe.value
  const dropped = droppedFrom(shown)
  const lines = visibleLines(shown)
  const textContent = lines.join('\n')
  const compared = compare(
    countSource(reading.source),
    { tally: tally(shown, lines), lines, shown, base, title: all.title },
    dropped,
  )
  return ok({
    title: all.title,
    byline: all.byline,
    siteName: all.siteName,
    excerpt: all.excerpt ?? excerptOf(lines),
    lang: all.lang,
    dir: all.dir,
    content: String(html),
    textContent,
    length: textContent.length,
    publishedTime: all.publishedTime,
    url: all.url,
    images: imagesOf(shown, found),
    formatId,
    original: all.original,
    reprintOf: all.reprintOf,
    preview: all.preview,
    translation: reading.untranslated ? translationOf(reading.untranslated, page) : null,
    diagnostics: diagnosticsOf(reading, told.value),
    receipt: {
      ...compared,
      // Nobody knows how much the host cut off.
      proved: compared.proved && !reading.truncated,
      dropped,
      lostImages: reading.lostImages ?? 0,
    },
  })
}

/** The author's words go the same way; where they cannot, the shown ones stand alone. */
function translationOf(original: Reading, page: Page): Article['translation'] {
  const finished = finishArticle(original, { ...page, fields: { ...page.fields, title: '', lang: null } })
  if (!finished.ok || finished.value.length === 0) return null
  const { title, content, textContent, lang } = finished.value
  return { shows: 'translation', other: { title, content, textContent, lang } }
}

/** A body that a format parsed by itself may hold forms, whose fields shadow the tree's own properties. */
function withoutForms(reading: Reading): Result<Pick<Reading, 'body' | 'hidden'>> {
  return find(reading.body, 'form, style, script') ? snapshot(reading.body) : ok(reading)
}

/**
 * From here on `node.baseURI` and `image.src` mean the page, not the window this code runs in. The first `base` counts,
 * and copies share their document: an older article's is in its place.
 */
function setBase(body: Element, base: string): void {
  const head = headOf(body.ownerDocument)
  const first = head?.firstElementChild
  const element = first?.localName === 'base' ? first : body.ownerDocument.createElement('base')
  element.setAttribute('href', base)
  head?.prepend(element)
}

function excerptOf(lines: readonly string[]): string | null {
  const first = lines.find((line) => line.length > EXCERPT / 10)
  return first === undefined ? null : first.slice(0, EXCERPT)
}

const imagesOf = (shown: Element, found: readonly FoundImage[]): ArticleImage[] =>
  matchImages([...shown.querySelectorAll('img')], found)

function diagnosticsOf(reading: Reading, told: Diagnostics['steps']): Diagnostics {
  return {
    layers: reading.layers ?? 0,
    truncated: reading.truncated ?? false,
    placeholders: reading.placeholders ?? {},
    steps: told,
  }
}
