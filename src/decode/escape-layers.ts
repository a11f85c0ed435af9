import { decodeBackslashes } from './backslashes'
import { decodeBareEscapes } from './bare-escapes'
import { decodeEntities } from './entities'
import { countOpeners } from './opener-count'
import { decodePercent } from './percent'

/** How one layer was written: JSON or JavaScript string escapes, character references, JSON without its slashes, bytes. */
export type EscapeForm = 'backslash' | 'entities' | 'bare' | 'percent'

/** A text whose layers were taken off. */
export interface Peeled {
  text: string
  /** Outermost first, at most MAX_LAYERS. */
  forms: EscapeForm[]
}

/** More was never seen; a text that is escaped more often is left as it is after these. */
export const MAX_LAYERS = 3

/** Longest text that is looked at, UTF-16 units. */
export const MAX_CANDIDATE_CHARACTERS = 4 * 1024 * 1024

/** Fewer openers of a form may be anybody's. Without slashes the form is weak and needs more. */
const MIN_OPENERS = 4
const MIN_BARE_OPENERS = 20

/**
 * Beside tags that already parse, escapes count as a layer only from this share of the tags on (a host that decoded
 * half of the text); fewer are words of an article about escaping.
 */
const HALF_DECODED_SHARE = 0.2

const decoders: Readonly<Record<EscapeForm, (text: string) => string>> = {
  backslash: decodeBackslashes,
  entities: decodeEntities,
  bare: decodeBareEscapes,
  percent: decodePercent,
}

/** How the outermost layer of `text` is written; null: tags are tags, or there are none. */
export function outermostForm(text: string): EscapeForm | null {
  const { tags, backslash, entities, bare, percent, slashes, slashedEntities } = countOpeners(text)
  // `\&` is no JSON escape: the quote became an entity later, by an outer layer that left the inner `\u003c` alone.
  if (slashedEntities > 0 && backslash >= MIN_OPENERS) return 'entities'
  const half = Math.max(MIN_OPENERS, tags * HALF_DECODED_SHARE)
  if (backslash >= half && backslash >= entities) return 'backslash'
  // `&lt;` beside tags is how a correct page writes "<".
  if (entities >= MIN_OPENERS && entities > tags) return 'entities'
  if (slashes >= half) return 'backslash'
  if (percent >= MIN_OPENERS && percent > tags) return 'percent'
  return bare >= MIN_BARE_OPENERS && bare > tags ? 'bare' : null
}

/**
 * Takes off layer after layer, each by one decoder in one pass, until tags are tags. What then still shows `\u003c` is
 * the author's. Longer texts than MAX_CANDIDATE_CHARACTERS come back as they are; none comes back longer.
 */
export function peelLayers(text: string): Peeled {
  const forms: EscapeForm[] = []
  let peeled = text
  while (forms.length < MAX_LAYERS && peeled.length <= MAX_CANDIDATE_CHARACTERS) {
    const form = outermostForm(peeled)
    if (!form) break
    peeled = decoders[form](peeled)
    forms.push(form)
  }
  return { text: peeled, forms }
}
