/** Surfaces, texts, borders and letters of an article, as plain data; analysis.ts makes them. */
import type { Oklab } from '../color/oklab'
import type { Rgb, Rgba } from '../color/rgb'
import type { ImageLayer } from './background-images'

/** What text may stand on, in the colours of the author. */
export interface Surface {
  id: number
  parent: Surface | null
  background: Rgba | null
  /** Uppermost first. */
  images: readonly ImageLayer[]
  /** Of its group; multiplies every alpha. */
  opacity: number
  /** All composites that may lie under its text: at most MOST_COMPOSITES. */
  composites: readonly Rgb[]
  /** Its text stands on a picture. */
  picture: boolean
  /** How much of a picture is seen below its text, 0–1. */
  through: number
  /** Laid by us between a picture and the text on it: in dark themes, or in all. */
  plate: 'night' | 'always' | null
  /** Painted like this one, on another parent: a box's text was laid elsewhere with it. */
  like: Surface | null
  /** Painted by a rule of the host: its place among them. */
  host: number | null
  /** Any of these: lines of one text lie on several. */
  among: readonly Surface[]
  texts: TextKey[]
  /** Of each colour as it was read the text asked for last: mostly the next one is the same. */
  recent: Map<Rgba, TextKey>
  children: Map<string, Surface>
}

/** `linked`: a link whose author wrote the colour of links; `host`: coloured by a rule of the host; `outline`: hollow letters, by their stroke. */
export type Role = 'ink' | 'link' | 'linked' | 'host' | 'author' | 'outline' | 'hidden' | 'clip'

/** Text of one colour on one surface. */
export interface TextKey {
  id: number
  surface: Surface
  role: Role
  /** As it is written: without the opacity of its group. */
  colour: Rgba
  /** Of all groups around it. */
  opacity: number
  /** The fill colour is set too, and must follow. */
  filled: boolean
  /** Of a `host` text, the rule. */
  rule: number
  /** Characters, roughly. */
  characters: number
  /** Of the author's colours. */
  lab: Oklab
  chroma: number
  y: number
  ratio: number
}

/** What an author said of a text's colour. */
export interface Said {
  colour: Rgba
  /** Of all groups around. */
  opacity: number
  filled: boolean
  rule?: number
}

/** Borders between two surfaces. */
export interface BorderKey {
  id: number
  outer: Surface
  inner: Surface
  colours: readonly (Rgba | null)[]
}

/** Gradient in the shape of letters. */
export interface ClipKey {
  id: number
  /** What the letters stand on: known when all that lies elsewhere is found. */
  surface: Surface
  plate: Surface['plate']
  images: readonly ImageLayer[]
  background: Rgba | null
}
