/**
 * An article whose markup fell out of an API or a database as text: `\u003cp\u003e`, `\x3cp`, `&lt;p&gt;`, once to three
 * times escaped, somewhere in a page that knows nothing of it. Decoded only by its fingerprint, so that an article
 * *about* escaping stays as it is. Facts: docs/formats.md, "leaked".
 */

import { largest } from '../dom/largest'
import { parseInert } from '../dom/parse-inert'
import { snapshot } from '../dom/snapshot'
import { findAll, isInside, nameOf, rawTextOf } from '../dom/unclobbered'
import { visibleLines } from '../dom/visible-text'
import { ok, type Result } from '../problem/result'
import type { ArticleFields, Read, Reading, Sign } from './contract'
import { markCopiedNoise } from './parts/copied-noise'
import { removeEditorNoise } from './parts/editor-noise'
import { hostFields } from './parts/host-fields'
import { hostText } from './parts/host-text'
import type { ImageMap } from './parts/image-map'
import { CONTAINER, type Leak, parseLeak } from './parts/leak'
import { leaksInData, leaksInJson } from './parts/leak-data'
import { findLeakPlaces, type LeakPlaces } from './parts/leak-places'
import { type PlaceholderAccount, resolvePlaceholders } from './parts/placeholders'
import { markRepeats } from './parts/qq-fill'

/**
 * A tag or comment of Tencent's whose `<` is shown as text, escaped or not. The pattern has no `i`: it runs once, not
 * compiled yet, and took 55 ms instead of 1 over three megabytes of a page's scripts.
 */
export const sign: Sign = {
  // Of the last the tags were unescaped and their quotes were not.
  selector:
    'input[value*="rich_media_content"], [data-content*="rich_media_content"], [class*=\'"rich_media_content\']',
  script: 'class=\\"rich_media_content',
  text: /(?:<|u003[cC]|x3[cC]|lt;)(?:(?:div|section)\b[^<>]{0,200}?\b(?:rich_media_content|js_content|qqnews_ex-editor)|!--\s?(?:IMG|MID_AD|EOP|PARAGRAPH)_\d)/,
}

/** Their container may be what leaked; a page that shows it as an element has nothing escaped, and is theirs. */
export const before = ['exeditor', 'rich-media-copy']

/** Bounds. Source: docs/security.md, "Bounds". */
const MAX_CANDIDATES = 8
const MAX_PAGE_UNITS = 16 * 1024 * 1024

/** Less is no article. Source: docs/formats.md, "Leaked text", measured on the page this project began with. */
const MIN_CHARACTERS = 200
const MIN_BLOCKS = 3

/** Pictures that a carousel shows again. */
const REPEATS = '[data-qd-repeat]'

const NO_IMAGES: ImageMap = new Map()

/** Somewhere a leak may be, not decoded yet. */
interface Candidate {
  text: string
  /** What it stood in. */
  place: Element
  /** Layers taken off already; null: text of the page itself. */
  given: number | null
  fields: Partial<ArticleFields>
  images: ImageMap
}

/** A leak that reads as an article. */
interface Found {
  candidate: Candidate
  leak: Leak
  body: HTMLElement
  hidden: NonNullable<Reading['hidden']>
  account: PlaceholderAccount
  characters: number
}

export const read: Read = (page) => {
  const { document } = page
  const places = findLeakPlaces(document)
  if (!places) return null
  // A page that shows its article keeps it as data, too: then the shown one is the article.
  const shown = largest(findAll(document, CONTAINER))
  const shownUnits = (shown && rawTextOf(shown)?.trim().length) ?? 0
  let best: Found | null = null
  let trouble: Result<Reading> | null = null
  const all: Found[] = []
  for (const candidate of bounded([...candidatesIn(places), ...leaksInData(page)])) {
    const isShown = places.blocks.includes(candidate.place)
    const plain = isShown ? places.plainUnits : Math.max(places.plainUnits, shownUnits)
    // Decoding never lengthens: what is shorter cannot be the larger article.
    if (candidate.text.length <= Math.max(plain, best?.characters ?? 0)) continue
    const tried = tryCandidate(candidate)
    if (!tried?.ok) {
      trouble = tried ?? trouble
      continue
    }
    all.push(tried.value)
    if (tried.value.characters > plain && (!best || isBetter(tried.value, best))) best = tried.value
  }
  return best ? toReading(document, best, () => linesInPage(shown, all)) : trouble
}

/** What a page tells of articles, shown or leaked; its data may hold one of them, or the rest. */
const linesInPage = (shown: Element | null, all: readonly Found[]): string[] => [
  ...(shown ? visibleLines(shown) : []),
  ...all.filter(({ candidate }) => candidate.given === null).flatMap(({ body }) => visibleLines(body)),
]

/** The larger; of two alike the one in the closer place, above which its host tells of it. */
const isBetter = (found: Found, best: Found): boolean =>
  found.characters > best.characters ||
  (found.characters === best.characters && isInside(best.candidate.place, found.candidate.place))

function candidatesIn({ blocks, values }: LeakPlaces): Candidate[] {
  const rest = { given: null, fields: {}, images: NO_IMAGES }
  return [
    ...blocks.slice(0, MAX_CANDIDATES).flatMap((place): Candidate[] => {
      const json = leaksInJson(rawTextOf(place) ?? '', place)
      return json.length > 0 ? json : [{ text: hostText(place), place, ...rest }]
    }),
    ...values.flatMap(({ owner, value }): Candidate[] => {
      const json = leaksInJson(value, owner)
      return json.length > 0 ? json : [{ text: value, place: owner, ...rest }]
    }),
  ]
}

/** As many candidates as a page is looked at for. */
function bounded(candidates: Candidate[]): Candidate[] {
  let units = 0
  return candidates.slice(0, MAX_CANDIDATES).filter(({ text }) => {
    units += text.length
    return units <= MAX_PAGE_UNITS
  })
}

/** Decodes, parses and measures one candidate; null: no article of Tencent's. Problems: those of `snapshot`. */
function tryCandidate(candidate: Candidate): Result<Found> | null {
  const leak = parseLeak(candidate.text, candidate.given)
  if (!leak) return null
  // Out of the source, too: a sheet or a watermark that nobody ever saw is no loss.
  removeEditorNoise(leak.container)
  // A document of its own: named elements of the parsed one may shadow its methods.
  const work = Document.prototype.importNode.call(parseInert(''), leak.container, true)
  if (!(work instanceof Element)) return null
  const account = resolvePlaceholders(work, candidate.images)
  markCopiedNoise(work)
  markRepeats(work)
  const shot = snapshot(work)
  if (!shot.ok) return shot
  const { body, hidden } = shot.value
  const lines = visibleLines(body)
  const characters = lines.reduce((sum, line) => sum + line.length, 0)
  if (characters < MIN_CHARACTERS || lines.length < MIN_BLOCKS) return null
  return ok({ candidate, leak, body, hidden, account, characters })
}

function toReading(document: Document, found: Found, inPage: () => readonly string[]): Result<Reading> {
  const { candidate, leak, body, hidden, account } = found
  const { place, fields, images } = candidate
  const isData = nameOf(place) === 'script'
  return ok({
    source: leak.container,
    body,
    noise: REPEATS,
    hidden,
    fields: { ...hostFields(document, place, leak.before), ...fields },
    images: [...images.values()],
    layers: leak.layers,
    truncated: leak.truncated,
    places: isData ? [leak.container] : [leak.container, place],
    beside: { before: [...(isData ? inPage() : []), ...leak.before], after: leak.after },
    lostImages: account.lostImages,
    placeholders: account.unknown,
  })
}
