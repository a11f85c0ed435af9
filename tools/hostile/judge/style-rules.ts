/** R7: styles and numbers that could cover, move, load or stretch. */
import { STYLES } from './forbidden.ts'

const FORBIDDEN =
  /url\(|image\(|image-set|src\(|element\(|paint\(|cross-fade|expression|canvas\(|var\(|env\(|attr\(|if\(|counter\(|["'\\@{}<>:]|\/\*|!important|javascript/i
const LENGTH = /(-?\d*\.?\d+(?:e[+-]?\d+)?)(px|pt|pc|in|cm|mm|q|em|rem|ex|ch|vw|vh|vmin|vmax)\b/gi
const PIXELS: Record<string, number> = {
  ...{ px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, q: 0.945 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8, vw: 14, vh: 9, vmin: 9, vmax: 14 },
}
const MAX_STYLE = 2000
const MAX_LENGTH = 2100
const SMALLEST: Record<string, number> = { 'vertical-align': -200, 'text-shadow': -9, 'box-shadow': -9 }

/** What is wrong with a style attribute, one sentence each. */
export function styleFaults(style: string): string[] {
  const faults = style.length > MAX_STYLE ? ['style over 2,000 characters'] : []
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.trim() === '') continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1)
    if (colon < 0 || !isAllowed(name)) faults.push(`style property ${name}`)
    if (FORBIDDEN.test(value)) faults.push(`style value ${value.slice(0, 60)}`)
    faults.push(...lengthFaults(name, value))
  }
  return faults
}

const isAllowed = (name: string): boolean =>
  STYLES.has(name) || [...STYLES].some((known) => known.endsWith('*') && name.startsWith(known.slice(0, -1)))

function lengthFaults(name: string, value: string): string[] {
  const smallest = /gradient\(/i.test(value) ? Number.NEGATIVE_INFINITY : (SMALLEST[name] ?? 0)
  return [...value.matchAll(LENGTH)]
    .map(([written, number = '', unit = '']) => ({
      written,
      pixels: Number(number) * (PIXELS[unit.toLowerCase()] ?? 1),
    }))
    .filter(({ pixels }) => pixels > MAX_LENGTH || pixels < smallest)
    .map(({ written }) => `length ${name}: ${written}`)
}

const LARGEST: [names: string[], largest: number][] = [
  [['width', 'height'], 10_000],
  [['size', 'border', 'cellpadding', 'cellspacing', 'hspace', 'vspace', 'colspan', 'rowspan', 'span'], 1000],
  [['start', 'value'], 1_000_000],
]

/** What is wrong with the numbers of an element's attributes. */
export function numberFaults(element: Element): string[] {
  return LARGEST.flatMap(([names, largest]) =>
    names
      .filter((name) => Math.abs(Number.parseFloat(element.getAttribute(name) ?? '0')) > largest)
      .map((name) => `number ${name}=${element.getAttribute(name)}`),
  )
}
