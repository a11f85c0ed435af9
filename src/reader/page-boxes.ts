import { parseColour } from '../color/parse-colour'

const BOX = 'div, section, article, main'

const hasContent = (element: Element): boolean =>
  (element.textContent ?? '').trim() !== '' || element.matches('img, svg') || element.querySelector('img, svg') !== null

/** The one box in which all that `outer` shows stands; null: it shows several things, or text of its own. */
function onlyBox(outer: Element): HTMLElement | null {
  const shown = [...outer.childNodes].filter((node) =>
    node instanceof Element ? hasContent(node) : node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
  )
  const [first] = shown
  return shown.length === 1 && first instanceof HTMLElement && first.matches(BOX) ? first : null
}

/** Room around text on a ground of its own, CSS pixels. */
const ROOM = '12px'
const SIDES = ['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'] as const

/**
 * Boxes around everything: the room that an author gave his whole page gives way to ours, so that text
 * and title begin on one line; a ground that he gave it stays (the colour engine's matter), and its text keeps off the
 * ground's edge. What has a border is meant as it is.
 */
export function fitPageBoxes(body: Element): void {
  for (let box = onlyBox(body); box; box = onlyBox(box)) {
    const { style } = box
    if (style.borderStyle !== '') return
    const isGround = style.backgroundImage.includes('(') || (parseColour(style.backgroundColor)?.[3] ?? 0) > 0
    for (const side of SIDES) style[side] = isGround ? style[side] || ROOM : ''
    if (isGround) return
  }
}
