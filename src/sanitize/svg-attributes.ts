/** Which attributes an element of an SVG picture keeps. */
import { GEOMETRY, PRESENTATION, XLINK } from './svg-names'

const VALUE = /^[\w#.,%()+\- ]*$/
const ID = /^[\w.:-]{1,100}$/
const REFERENCE = /^#[\w.:-]{1,100}$/
/** A paint or clip path of the same drawing; the name is the first group. */
export const URL_TARGET = /^url\(#([\w.:-]{1,100})\)$/
const SPACE = /[\t\n\f\r ]+/g

/** Shortest dash, in units of the picture: a long line in dashes of a thousandth holds the renderer for seconds. */
const SHORTEST_DASH = 0.1

/** Name and value of what is kept, in the order they are written; `href` without its namespace, on `use` alone. */
export function svgAttributes(element: Element): [name: string, value: string][] {
  const kept = new Map<string, string>()
  const keep = (name: string, written: string) => {
    const value = svgValue(name, written)
    if (value !== null) kept.set(name, value)
  }
  for (const name of element.getAttributeNames())
    if (GEOMETRY.has(name) || PRESENTATION.has(name)) keep(name, element.getAttribute(name) ?? '')
  for (const [name, value] of styleOf(element)) if (PRESENTATION.has(name)) keep(name, value)
  const id = element.getAttribute('id')
  if (id && ID.test(id)) kept.set('id', id)
  const target = element.localName === 'use' ? hrefOf(element) : null
  if (target && REFERENCE.test(target)) kept.set('href', target)
  return [...kept]
}

const hrefOf = (element: Element): string | null =>
  (element.getAttribute('href') ?? element.getAttributeNS(XLINK, 'href'))?.trim() ?? null

/** Declarations of the style attribute, as written. */
export function styleOf(element: Element): [name: string, value: string][] {
  const declarations = (element.getAttribute('style') ?? '').slice(0, 2000).split(';')
  return declarations.flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    return colon > 0 ? [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()]] : []
  })
}

function svgValue(name: string, written: string): string | null {
  const value = written.replace(SPACE, ' ').trim()
  if (/url/i.test(value)) return /^(?:fill|stroke|clip-path)$/.test(name) && URL_TARGET.test(value) ? value : null
  if (!VALUE.test(value)) return null
  if (name === 'stroke-dasharray' && hasHairDash(value)) return null
  return value
}

const hasHairDash = (value: string): boolean =>
  value.split(/[ ,]+/).some((dash) => Number.parseFloat(dash) > 0 && Number.parseFloat(dash) < SHORTEST_DASH)
