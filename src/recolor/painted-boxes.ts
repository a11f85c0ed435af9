import type { Entry, Painted } from './entry'

export type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** One rectangle of a painted element or a picture. */
export interface Box {
  element: Element
  rect: Rect
  /** Null: a picture. */
  entry: Entry | null
}

/** Height of a strip by which boxes are looked up, CSS pixels; and how many strips one box is entered in at most. */
const STRIP = 64
const MOST_STRIPS = 1_600
/** Boxes that only touch do not lie on each other, CSS pixels. */
const TOUCH = 0.5

/** Boxes looked at in a call: thousands of them on one spot would take seconds. */
const MOST_LOOKS = 1_000_000

/** Boxes by the strips of the page they lie in. */
export class Strips {
  private readonly strips = new Map<number, Box[]>()
  private looks = 0

  /** Nobody knows any more what lies where: whatever is asked from now on may lie on anything. */
  get spent(): boolean {
    return this.looks > MOST_LOOKS
  }

  add(box: Box): void {
    const first = Math.floor(box.rect.top / STRIP)
    const last = Math.min(Math.floor(box.rect.bottom / STRIP), first + MOST_STRIPS)
    for (let strip = first; strip <= last; strip += 1) {
      const list = this.strips.get(strip)
      if (list) list.push(box)
      else this.strips.set(strip, [box])
    }
  }

  /** Those at a point, in document order. */
  at(x: number, y: number): Box[] {
    const list = this.strips.get(Math.floor(y / STRIP)) ?? []
    this.looks += list.length
    if (this.spent) return []
    return list.filter(({ rect }) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom)
  }

  /** Whether some box that passes the test lies in a rectangle too. */
  meets({ left, right, top, bottom }: Rect, test: (box: Box) => boolean): boolean {
    const last = Math.min(Math.floor(bottom / STRIP), Math.floor(top / STRIP) + MOST_STRIPS)
    for (let strip = Math.floor(top / STRIP); strip <= last; strip += 1) {
      const list = this.strips.get(strip) ?? []
      this.looks += list.length
      if (this.spent) return true
      for (const box of list) {
        const { rect } = box
        const across = rect.left < right - TOUCH && left < rect.right - TOUCH
        if (across && rect.top < bottom - TOUCH && top < rect.bottom - TOUCH && test(box)) return true
      }
    }
    return false
  }
}

/** Whether an element paints a background of its own. */
export const paints = ({ paint }: Entry): boolean => paint !== null && paint.surfaceKey !== '' && !paint.clipsText

const cut = (a: Rect, b: Rect): Rect => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
})

const CLIPS = /overflow[^:]*:[^;]*(?:hidden|clip|auto|scroll)/

/** What is left to see of an element by the `overflow` of those around it; null: all of it. */
function clipping(root: Element): (element: Element) => Rect | null {
  const known = new Map<Element, Rect | null>()
  const clipOf = (element: Element): Rect | null => {
    const parent = element.parentElement
    if (element === root || !parent) return null
    const found = known.get(parent)
    if (found !== undefined) return found
    const around = clipOf(parent)
    const style = parent.getAttribute('style') ?? ''
    const own = style.includes('overflow') && CLIPS.test(style) ? parent.getBoundingClientRect() : null
    const clip = own && around ? cut(own, around) : (own ?? around)
    known.set(parent, clip)
    return clip
  }
  return clipOf
}

/** Rectangles of all that is painted in an article, read from its layout as it is. */
export function paintedBoxes(root: Element, painted: readonly Painted[]): Strips {
  const strips = new Strips()
  const clipOf = clipping(root)
  for (const { element, entry } of painted) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    const clip = clipOf(element)
    for (const whole of element.getClientRects()) {
      const rect = clip ? cut(whole, clip) : whole
      if (rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) strips.add({ element, rect, entry })
    }
  }
  return strips
}
