import { parseInert } from '../../dom/parse-inert'
import { type Hidden, snapshot } from '../../dom/snapshot'
import { following, isText, rawTextOf } from '../../dom/unclobbered'
import { ok, type Result } from '../../problem/result'
import type { Reading } from '../contract'
import { isInsideCode } from './code'
import { removeEditorNoise } from './editor-noise'
import { type Leak, parseLeak } from './leak'
import { countOf } from './leak-places'

type ShownBody = Pick<Reading, 'source' | 'body' | 'layers' | 'truncated'> & { hidden: Hidden[] }

/** UTF-16 units; a shorter text is a line about markup. */
const LEAST = 200
const MIN_OPENERS = 4
/** Leaked parts of one container. */
const MAX_PARTS = 20
/** What any opener has in one of its forms. */
const ANY = /u003c|x3c|[<;]\/?(?:p|section|div)|%3c/i

/**
 * The copy of a container that the page shows. Parts of it that leaked, `<div>\u003cp\u003e…</div>`, are decoded, in
 * the copy and in what the receipt counts. Problems: those of `snapshot`.
 */
export function readShown(container: Element): Result<ShownBody> {
  const shot = snapshot(container)
  if (!shot.ok || !ANY.test(rawTextOf(shot.value.body) ?? ''))
    return shot.ok ? ok({ source: container, ...shot.value }) : shot
  const { body, hidden } = shot.value
  const more: Hidden[] = []
  const leaks = decodeParts(body, (leak) => {
    const part = snapshot(leak.container)
    if (!part.ok) return null
    more.push(...part.value.hidden)
    return part.value.body
  })
  if (leaks.length === 0) return ok({ source: container, body, hidden })
  const source = Document.prototype.importNode.call(parseInert(''), container, true)
  if (!(source instanceof Element)) return ok({ source: container, body, hidden })
  decodeParts(source, (leak) => leak.container)
  return ok({
    source,
    body,
    hidden: [...hidden, ...more],
    layers: Math.max(...leaks.map(({ layers }) => layers)),
    truncated: leaks.some(({ truncated }) => truncated),
  })
}

/** Puts into the place of each text that is a leak what `toShow` makes of it; null: it stays. */
function decodeParts(root: Element, toShow: (leak: Leak) => Element | null): Leak[] {
  const texts: Text[] = []
  for (let node: Node | null = root; node && texts.length < MAX_PARTS; node = following(node, root)) {
    if (isText(node) && isLeakLike(node) && !isInsideCode(node, root)) texts.push(node)
  }
  return texts.flatMap((text) => {
    const leak = parseLeak(rawTextOf(text) ?? '', null)
    if (!leak) return []
    removeEditorNoise(leak.container)
    const shown = toShow(leak)
    if (!shown) return []
    const { before, after } = leak
    text.replaceWith(before.join('\n'), ...shown.childNodes, after.join('\n'))
    return [leak]
  })
}

function isLeakLike(text: Text): boolean {
  const written = rawTextOf(text) ?? ''
  return written.length >= LEAST && countOf(written) >= MIN_OPENERS
}
