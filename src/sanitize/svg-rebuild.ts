/** Makes a drawing anew, node by node: what is not copied cannot have been overlooked. */
import { parseInertXml } from '../dom/parse-inert'
import { isElement, isText } from '../dom/unclobbered'
import { svgAttributes } from './svg-attributes'
import { DRAWN, SVG, SVG_ELEMENTS, UNDRAWN } from './svg-names'
import { limitUses } from './svg-uses'

const MAX_NODES = 4000
const MAX_DEPTH = 32
const MAX_TEXT = 256 * 1024

/** Control characters and halves of characters, which XML cannot hold. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** An XML document without a window; its nodes are let go after each drawing. To make one takes 0.1 ms. */
let paper: XMLDocument | null = null

/**
 * The drawing as XML text of its own, the same for what it once made; null: nothing is drawn, or it is too large or
 * made to be drawn too often. `svg` is an `svg` element of an inert document and is not changed.
 */
export function rebuildSvg(svg: Element): string | null {
  paper ??= parseInertXml(`<svg xmlns="${SVG}"/>`)
  const root = paper?.createElementNS(SVG, 'svg')
  if (!root || !copy(svg, root) || limitUses(root) === 'too-heavy' || !isDrawn(root)) return null
  const text = new XMLSerializer().serializeToString(root)
  return text.length > MAX_TEXT ? null : text
}

/** Copies attributes and children; false: beyond the bounds. */
function copy(svg: Element, root: Element): boolean {
  const pending: { from: Element; to: Element; depth: number }[] = [{ from: svg, to: root, depth: 1 }]
  let nodes = 0
  for (let at = pending.pop(); at; at = pending.pop()) {
    const { from, to, depth } = at
    if (depth > MAX_DEPTH) return false
    for (const [name, value] of svgAttributes(from)) to.setAttribute(name, value)
    for (const child of [...from.childNodes]) {
      nodes += 1
      if (nodes > MAX_NODES) return false
      const made = copyOf(child, to)
      if (!made) continue
      to.append(made.node)
      if (made.from) pending.push({ from: made.from, to: made.node, depth: depth + 1 })
    }
  }
  return true
}

/** The copy of one child, still empty; `from` where there is more to copy. null: not copied. */
function copyOf(child: Node, to: Element): { node: Text; from: null } | { node: Element; from: Element } | null {
  const drawing = to.ownerDocument
  if (isText(child)) {
    const readable = to.localName === 'text' || to.localName === 'tspan'
    return readable ? { node: drawing.createTextNode(child.data.replace(NOT_XML, '')), from: null } : null
  }
  if (!isElement(child) || child.namespaceURI !== SVG || !SVG_ELEMENTS.has(child.localName)) return null
  const name = child.localName === 'svg' ? 'g' : child.localName
  return { node: drawing.createElementNS(SVG, name), from: child }
}

/** Whether there is a mark outside of what only waits to be used. */
function isDrawn(root: Element): boolean {
  const undrawn = [...UNDRAWN].join(',')
  return [...root.querySelectorAll([...DRAWN].join(','))].some((mark) => !mark.closest(undrawn))
}
