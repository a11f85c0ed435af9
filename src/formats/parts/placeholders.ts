import { isComment } from '../../dom/unclobbered'
import { resolveEaten } from './eaten-placeholders'
import { type MarkPair, wrapMarked } from './heading-marks'
import type { ImageMap } from './image-map'
import { placeImage } from './placed-image'
import { type Placeholder, parsePlaceholder } from './placeholder-grammar'

/** What a body held. */
export interface PlaceholderAccount {
  /** Pictures named without an address anywhere, each counted once. */
  lostImages: number
  /** Placeholders nobody knows that were removed, by name. */
  unknown: Record<string, number>
}

type Section = 'h2' | 'h3' | 'div'

/** A mark that waits for its end. */
interface Open {
  name: string
  mark: Comment
}

/** `H1` in a body is a section: the page's own `h1` is the title. */
const sectionOf = ({ deed, name }: Placeholder): Section => (deed === 'block' ? 'div' : name === 'H1' ? 'h2' : 'h3')

/**
 * Puts something in the place of every placeholder comment of an inert body of our own (without forms: they clobber),
 * and marks as noise those whose `<!--` a host ate. Unknown ones: `X_BEGIN` and `X_END` go and what is between stays, others
 * go and are counted. Comments that people wrote just go.
 */
export function resolvePlaceholders(body: Element, images: ImageMap): PlaceholderAccount {
  const lost = new Set<string>()
  const unknown: Record<string, number> = {}
  const marks: { comment: Comment; placeholder: Placeholder }[] = []
  for (const comment of commentsOf(body)) {
    const placeholder = parsePlaceholder(comment.data)
    if (placeholder?.deed === 'heading' || placeholder?.deed === 'block') {
      marks.push({ comment, placeholder })
      continue
    }
    if (placeholder?.deed === 'rule') comment.before(comment.ownerDocument.createElement('hr'))
    if (placeholder?.deed === 'count') unknown[placeholder.name] = (unknown[placeholder.name] ?? 0) + 1
    if (placeholder?.deed === 'image' && !placeImage(comment, images.get(placeholder.key))) lost.add(placeholder.key)
    comment.remove()
  }
  makeSections(marks)
  for (const key of resolveEaten(body, images)) lost.add(key)
  return { lostImages: lost.size, unknown }
}

function makeSections(marks: { comment: Comment; placeholder: Placeholder }[]): void {
  const open: Open[] = []
  for (const { comment, placeholder } of marks) {
    const pair = pairUp(open, placeholder, comment)
    if (pair) wrapMarked(pair, sectionOf(placeholder))
  }
  for (const { comment } of marks) comment.remove()
}

/** The end's pair; null: it begins one, or ends none. */
function pairUp(open: Open[], { name, isEnd }: Placeholder, mark: Comment): MarkPair | null {
  if (!isEnd) {
    open.push({ name, mark })
    return null
  }
  const at = open.findLastIndex((waiting) => waiting.name === name)
  const begun = open[at]
  if (!begun) return null
  open.splice(at)
  return { open: begun.mark, close: mark }
}

function commentsOf(body: Element): Comment[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Comment[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // An empty one may be the place of something hidden (`snapshot`).
    if (isComment(node) && node.data !== '') comments.push(node)
  }
  return comments
}
