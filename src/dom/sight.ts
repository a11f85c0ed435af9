import {
  computedLook,
  inlineLook,
  isInkless,
  isMuted,
  isUndisplayed,
  isVanished,
  type Look,
  paintsLetters,
} from './look'
import { attributeOf, documentOf, isConnected, isElement, nameOf, parentOf, viewOf } from './unclobbered'

/** What a reader sees of an element of the page. */
export interface Sight {
  /** Makes no box: nothing in it is seen. */
  gone: boolean
  /** Has a box, but no text in it is seen. */
  muted: boolean
  /** Whether text standing directly in it is seen. Asked for elements with text only: it costs. */
  showsText(): boolean
}

/** Sight of an element, from that of its parent. */
export type See = (element: Element, outer: Sight) => Sight

/**
 * `all`: whatever an author does to hide text. `boxes`: only `display: none` and `visibility: hidden`, for pages of
 * any make, whose paragraphs fade in from `opacity: 0` when scrolled to.
 */
export type Honour = 'all' | 'boxes'

/** The container itself is always seen: sites hide a body while it loads. */
export const OPEN: Sight = { gone: false, muted: false, showsText: () => true }

/** Pictures are judged by `display` alone: while they load they are often see-through or without height. */
const PICTURES = new Set(['img', 'picture', 'svg', 'video'])

const mutes = (element: Element, look: Look, honour: Honour) =>
  honour === 'all' && !PICTURES.has(nameOf(element)) && (isMuted(look) || isVanished(element))

/**
 * Browsers show no `annotation` of a formula, but its source in TeX is kept for copying; WeChat's script hides a video
 * until its player stands in its place.
 */
const isKept = (element: Element): boolean =>
  nameOf(element) === 'annotation' ||
  (nameOf(element) === 'iframe' && /(?:^|\s)video_iframe(?:\s|$)/.test(attributeOf(element, 'class') ?? ''))

/** How to see inside this container: by computed style where it is laid out, else by what its markup says. */
export function seeIn(container: Element, honour: Honour): See {
  const page = documentOf(container)
  const view = page && viewOf(page)
  if (!view || !isConnected(container)) return seeInert(honour)
  const containerHidden = computedLook(view, container)('visibility') !== 'visible'
  return seeLive(view, honour, containerHidden)
}

/**
 * Computed `visibility` inherits, so below a hidden container it says nothing of the author's wish: there the markup
 * is asked instead.
 */
function seeLive(view: Window, honour: Honour, containerHidden: boolean): See {
  const byMarkup = seeInert('boxes')
  return (element, outer) => {
    const look = computedLook(view, element)
    const marked = containerHidden ? byMarkup(element, outer) : null
    return {
      ...marked,
      gone: isUndisplayed(look) && !isKept(element),
      muted: outer.muted || mutes(element, look, honour),
      showsText: () => {
        if (marked ? !marked.showsText() : look('visibility') !== 'visible') return false
        return honour === 'boxes' || !isInkless(look, () => isPainted(view, element))
      },
    }
  }
}

/** Elements round a text that may paint its letters; it is asked of each text without ink, so few. */
const PAINTERS = 8

/** Whether the background of an element or of one close round it shows through its letters, which does not inherit. */
function isPainted(view: Window, element: Element): boolean {
  let at: Node | null = element
  for (let level = 0; at && isElement(at) && level < PAINTERS; level += 1, at = parentOf(at)) {
    if (paintsLetters(computedLook(view, at))) return true
  }
  return false
}

/** What inherits, where no browser computes it. */
interface MarkedSight extends Sight {
  invisible?: boolean
  inkless?: boolean
  painted?: boolean
}

function seeInert(honour: Honour): See {
  return (element, outer: MarkedSight): MarkedSight => {
    const look = inlineLook(element)
    const visibility = look('visibility')
    const invisible =
      visibility === '' || visibility === 'inherit' ? outer.invisible === true : visibility !== 'visible'
    const says = look('font-size') !== '' || look('color') !== '' || look('text-indent') !== ''
    const painted = outer.painted === true || paintsLetters(look)
    const inkless = honour === 'all' && (says ? isInkless(look, () => painted) : outer.inkless === true && !painted)
    return {
      gone: isUndisplayed(look) && !isKept(element),
      muted: outer.muted || mutes(element, look, honour),
      invisible,
      inkless,
      painted,
      showsText: () => !invisible && !inkless,
    }
  }
}
