import Color from 'colorjs.io'
import { parseColour } from '../../src/color/parse-colour'
import { over, type Rgb, type Rgba, toHex } from '../../src/color/rgb'

/** What a measured thing may have under it; `bases` are the colours at the feet of the groups still open. */
export interface Candidate {
  rgb: Rgb
  bases: Rgb[]
}

const apca = new Map<string, number>()
const distances = new Map<string, number>()

/** |Lc| of text on a background, by colorjs.io. */
export function lc(text: Rgb, under: Rgb): number {
  const key = `${toHex(text)}${toHex(under)}`
  const known = apca.get(key)
  if (known !== undefined) return known
  const value = Math.abs(new Color(toHex(under)).contrast(toHex(text), 'APCA'))
  apca.set(key, value)
  return value
}

/** CIEDE2000, by colorjs.io. */
export function deltaE00(a: Rgb, b: Rgb): number {
  const key = `${toHex(a)}${toHex(b)}`
  const known = distances.get(key)
  if (known !== undefined) return known
  const value = new Color(toHex(a)).deltaE(toHex(b), '2000')
  distances.set(key, value)
  return value
}

/** A computed colour; unreadable is transparent. */
export const computed = (text: string): Rgba => parseColour(text) ?? [0, 0, 0, 0]

/** Each candidate with each colour over it. */
export const paintOver = (list: Candidate[], colours: Rgba[]): Candidate[] =>
  colours.length === 0
    ? list
    : list.flatMap(({ rgb, bases }) => colours.map((colour) => ({ rgb: over(colour, rgb), bases })))

/** A group with an opacity ends: what was painted in it is mixed with what lay under it. */
export const closeGroup = (list: Candidate[], opacity: number): Candidate[] =>
  list.map(({ rgb, bases }) => ({ rgb: over([...rgb, opacity], bases.at(-1) ?? rgb), bases: bases.slice(0, -1) }))

/** The same colours only once. */
export function distinct(list: Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const one of list) found.set([one.rgb, ...one.bases].join('|'), one)
  return [...found.values()].slice(0, 64)
}
