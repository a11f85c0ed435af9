import { inertPaper } from '../../dom/parse-inert'
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

/**
 * The copy of a container that the page shows. Parts of it that leaked, `<div>\u003cp\u003e…</div>`, are decoded, in
 * the copy and in what the receipt counts. Problems: those of `snapshot`.
 */
export function readShown(container: Element): Result<ShownBody> {
  const shot = snapshot(container)
  if (!shot.ok) return shot
  const { body, hidden } = shot.value
  const asIs = { source: container, body, hidden }
  if (!isLeakLike(body)) return ok(asIs)
  const leaks = decodeParts(body, (leak) => {
    const part = snapshot(leak.container)
    if (!part.ok) return null
    hidden.push(...part.value.hidden)
    return part.value.body
  })
  const source = inertPaper().importNode(container, true)
  const [first] = leaks
  if (!first) return ok(asIs)
  decodeParts(source, (leak) => leak.container)
  return ok({ source, body, hidden, layers: first.layers, truncated: leaks.some(({ truncated }) => truncated) })
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

function isLeakLike(node: Node): boolean {
  const written = rawTextOf(node) ?? ''
  return written.length >= LEAST && countOf(written) >= MIN_OPENERS
}
