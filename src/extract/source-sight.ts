/**
 * What a reader sees of the untouched source, for the receipt. It shares no rule with the copy (`dom/sight`): it asks
 * the browser for boxes and ink where text stands, where the copy asks every element for its style. A fault of the one
 * is therefore seen by the other.
 */
import { attributeOf, documentOf, isConnected, isElement, parentOf, viewOf } from '../dom/unclobbered'

/** Whether a reader sees text that stands directly in an element of the source, and a picture there. */
export interface SourceSight {
  showsText(element: Element): boolean
  showsBox(element: Element): boolean
}

/** What the markup of one element takes away from all that is in it. */
interface Marked {
  box: boolean
  text: boolean
  ink: boolean
  shown: boolean
  /** Something round the text paints its letters. */
  painted: boolean
}

const NO_BOX = /(?:^|;)\s*display\s*:\s*none/i
const SEE_THROUGH = /(?:^|;)\s*opacity\s*:\s*(?:0|0?\.0\d*)\s*(?:!important\s*)?(?:;|$)/i
const NO_SIDE = /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:!important\s*)?(?:;|$)/i
const CUT = /(?:^|;)\s*overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i
const AWAY = /(?:^|;)\s*(?:left|top)\s*:\s*-(?:[5-9]\d\d|\d{4,})/i
const PLACED = /(?:^|;)\s*position\s*:\s*(?:absolute|fixed)/i
const CLIPPED = /(?:^|;)\s*clip(?:-path)?\s*:\s*(?:rect\((?:[01](?:px)?[,\s]*){4}\)|inset\((?:50|100)%\)|circle\(0)/i
const NO_INK =
  /(?:^|;)\s*(?:font-size\s*:\s*(?:0?(?:\.\d+)?p[xt]|(?:0|0?\.0\d*)(?:r?em|%)?)\s*(?:!important\s*)?(?:;|$)|text-indent\s*:\s*-(?:[5-9]\d\d|\d{4,})|(?:color|-webkit-text-fill-color)\s*:\s*(?:transparent|rgba\([^)]*,\s*0(?:\.0\d*)?\s*\)))/i
const SAYS_INK = /(?:^|;)\s*(?:font-size|color|text-indent|-webkit-text-fill-color)\s*:/i
const INK_OF_BACKGROUND = /background-clip\s*:\s*text|text-stroke(?:-width)?\s*:\s*0?\.?[1-9]/i
const VANISHED =
  /\bscale(?:3d|[xy])?\(\s*0\s*[,)]|clip-path\s*:\s*(?:inset\((?:50|100)%|circle\(0\D)|(?:margin-(?:left|top)\s*:|translate(?:3d|[xy])?\([^;)]*)\s*-\d{4,}|opacity\(\s*0[%)]/i
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*(visible|hidden|collapse)/i

const OPEN: Marked = { box: true, text: true, ink: true, shown: true, painted: false }

/** What one `style` attribute says, whatever stands round it. */
interface Said {
  noBox: boolean
  muted: boolean
  painted: boolean
  /** null: nothing of its ink. */
  ink: boolean | null
  /** null: nothing of its visibility. */
  shown: boolean | null
}

function saidIn(style: string): Said {
  const [, visibility] = VISIBILITY.exec(style) ?? []
  return {
    noBox: NO_BOX.test(style),
    muted:
      SEE_THROUGH.test(style) ||
      VANISHED.test(style) ||
      (NO_SIDE.test(style) && CUT.test(style)) ||
      (PLACED.test(style) && (AWAY.test(style) || CLIPPED.test(style))),
    painted: INK_OF_BACKGROUND.test(style),
    ink: SAYS_INK.test(style) ? !NO_INK.test(style) : null,
    shown: visibility === undefined ? null : visibility === 'visible',
  }
}

/** `styles`: what is known of those already met, since editors write the same one on hundreds of elements. */
function markedBy(element: Element, outer: Marked, styles: Map<string, Said>): Marked {
  const style = attributeOf(element, 'style')
  const box = outer.box && attributeOf(element, 'hidden') === null
  if (style === null) return box === outer.box ? outer : { ...outer, box }
  const said = styles.get(style) ?? saidIn(style)
  styles.set(style, said)
  const painted = outer.painted || said.painted
  return {
    box: box && !said.noBox,
    text: outer.text && !said.muted,
    ink: (said.ink ?? outer.ink) || painted,
    painted,
    shown: said.shown ?? outer.shown,
  }
}

/** Judges by what the markup below `root` says; the root's own hiding does not count. */
function byMarkup(root: Element): (element: Element) => Marked {
  const known = new Map<Element, Marked>([[root, OPEN]])
  const styles = new Map<string, Said>()
  const judge = (element: Element): Marked => {
    const way: Element[] = []
    let at: Element | null = element
    while (at && !known.has(at)) {
      way.push(at)
      const parent = parentOf(at)
      at = parent && parent.nodeType === 1 ? (parent as Element) : null // the type number says what it is
    }
    let marked = (at && known.get(at)) || OPEN
    for (const below of way.reverse()) {
      marked = markedBy(below, marked, styles)
      known.set(below, marked)
    }
    return marked
  }
  return judge
}

const inkSeen = ({ text, ink, shown, box }: Marked): boolean => text && ink && shown && box

const { getBoundingClientRect } = Element.prototype
const { createTreeWalker } = Document.prototype
/** Where the browser has it; jsdom lacks it. */
const checkVisibility: Element['checkVisibility'] | undefined = Element.prototype.checkVisibility

/** Least alpha and font size that are read. Source: docs/formats.md, "Hidden text". */
const LEAST_ALPHA = 0.05
/** Elements round a text that are asked for the background of its letters. */
const NEAR = 8
/** CSS pixels outside the page. */
const FAR = 500

/** The sight of a source: of a page that is shown by the browser's boxes and ink, of a decoded one by its markup. */
export function sightOfSource(root: Element): SourceSight {
  const page = documentOf(root)
  const view = page && viewOf(page)
  const marked = byMarkup(root)
  const markup: SourceSight = {
    showsText: (element) => inkSeen(marked(element)),
    showsBox: (element) => marked(element).box,
  }
  if (!view || !checkVisibility || !isConnected(root) || !checkVisibility.call(root)) return markup
  if (isDeep(root)) return markup
  return live(root, view, { marked, ask: checkVisibility })
}

/** A parser nests 512 elements at most; asking for the boxes of 10,000 that a script nested ends the tab (Chromium 156). */
const DEEP = 1_000

/** Whether elements stand deeper in `root` than the browser may safely be asked for their boxes. */
function isDeep(root: Element): boolean {
  const walker = createTreeWalker.call(documentOf(root) ?? document, root, NodeFilter.SHOW_ELEMENT)
  let depth = 0
  for (;;) {
    if (walker.firstChild()) depth += 1
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return false
        depth -= 1
      }
    }
    if (depth > DEEP) return true
  }
}

interface Asked {
  marked: (element: Element) => Marked
  ask: Element['checkVisibility']
}

function live(root: Element, view: Window, { marked, ask }: Asked): SourceSight {
  // A container still hidden while the page loads says nothing of the text in it.
  const options = { opacityProperty: ask.call(root, { opacityProperty: true }), visibilityProperty: false }
  options.visibilityProperty = ask.call(root, { visibilityProperty: true })
  const squeezed = squeezedIn(root, view)
  return {
    showsBox: (element) => ask.call(element),
    showsText(element) {
      if (!ask.call(element, options)) return false
      const said = marked(element)
      if (!said.text || (!options.visibilityProperty && !said.shown)) return false
      return hasInk(view, element) && !squeezed(element)
    },
  }
}

function hasInk(view: Window, element: Element): boolean {
  const style = view.getComputedStyle(element)
  if (Number.parseFloat(style.fontSize) < 1) return false
  const [, alpha] = /^rgba\(.*,\s*([\d.]+)\)$/.exec(style.webkitTextFillColor || style.color) ?? []
  if (alpha === undefined || Number(alpha) > LEAST_ALPHA || Number.parseFloat(style.webkitTextStrokeWidth) > 0)
    return true
  // The letters may be windows to the background of what stands round them.
  let at: Node | null = element
  for (let left = NEAR; left > 0 && at && isElement(at); left -= 1, at = parentOf(at)) {
    if (view.getComputedStyle(at).backgroundClip === 'text') return true
  }
  return false
}

/** Whether a box round the text is cut to nothing or stands far outside the page. */
function squeezedIn(root: Element, view: Window): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[root, false]])
  const { scrollX, scrollY } = view
  const isSqueezed = (element: Element): boolean => {
    const { width, height, right, bottom } = getBoundingClientRect.call(element)
    if (right + scrollX < -FAR || bottom + scrollY < -FAR) return true
    if (width > 1 && height > 1) return false
    const style = view.getComputedStyle(element)
    return /hidden|clip/.test(style.overflow) && style.display !== 'inline'
  }
  return (element) => {
    const way: Element[] = []
    let at: Element | null = element
    while (at && !known.has(at)) {
      way.push(at)
      const parent: Node | null = parentOf(at)
      at = parent && parent.nodeType === 1 ? (parent as Element) : null // the type number says what it is
    }
    let squeezed = (at && known.get(at)) ?? false
    for (const below of way.reverse()) {
      squeezed = squeezed || isSqueezed(below)
      known.set(below, squeezed)
    }
    return squeezed
  }
}
