import type { Rgba } from '../color/rgb'
import type { Analysis } from './analysis'
import type { BorderKey, ClipKey, Role, Surface, TextKey } from './keys'
import type { Paint } from './paint'

/** An element that declares something of colours, with what its text is. */
export interface Entry {
  element: Element
  parent: Entry | null
  paint: Paint | null
  surface: Surface
  role: Role
  colour: Rgba
  /** Of the host's rule that colours it; -1: none. */
  rule: number
  /** A fill colour is in force, which wins over the colour. */
  filled: boolean
  /** Of all groups around, its own included. */
  opacity: number
  /** What is seen of itself, so that a class is needed though nothing differs. */
  declares: boolean
  /** Text directly in it, roughly. */
  characters: number
  /** Text anywhere in it. */
  hasText: boolean
  text: TextKey | null
  border: BorderKey | null
  clip: ClipKey | null
  /** What its own text stands on: `surface`, or what it was laid over. */
  ground: Surface
  /** Its text lies on a picture and gets a plate: in dark themes, or in all where only some lines lie there. */
  plate: 'night' | 'always' | null
  /** Text on a picture is in it, and text that is on none. */
  overPicture: boolean
  offPicture: boolean
  /** The entry it would have without what it was laid over. */
  base: Entry | null
}

/** Of letters filled with a gradient, whose gradient it is. */
export function clipHolder(entry: Entry): Entry | null {
  let at: Entry | null = entry
  while (at && !at.clip) at = at.parent
  return at
}

export interface Analysed {
  analysis: Analysis
  /** In document order; the first is the root. */
  entries: Entry[]
  /** Some element may lie over another that is no ancestor. */
  moves: boolean
  /** All that is painted, in document order: a box has an entry, a picture none. */
  painted: Painted[]
}

export interface Painted {
  element: Element
  /** Null: a picture. */
  entry: Entry | null
}
