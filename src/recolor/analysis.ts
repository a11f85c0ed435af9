import { luminance } from '../color/luminance'
import { chroma, type Oklab, toOklab, withChroma } from '../color/oklab'
import { over, type Rgb, type Rgba } from '../color/rgb'
import type { ImageLayer } from './background-images'
import type { Paint } from './paint'
import { worst } from './reach'

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
  /** Laid by us between a picture and the text on it: in dark themes, or in all. */
  plate: 'night' | 'always' | null
  /** Painted like this one, on another parent: a box's text was laid elsewhere with it. */
  like: Surface | null
  /** Painted by a rule of the host: its place among them. */
  host: number | null
  /** Any of these: lines of one text lie on several. */
  among: readonly Surface[]
  texts: TextKey[]
  children: Map<string, Surface>
}

/** `linked`: a link whose author wrote the colour of links; `host`: coloured by a rule of the host. */
export type Role = 'ink' | 'link' | 'linked' | 'host' | 'author' | 'hidden' | 'clip'

/** Text of one colour on one surface. */
export interface TextKey {
  id: number
  surface: Surface
  role: Role
  /** As it is written: without the opacity of its group. */
  colour: Rgba
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
  surface: Surface
  images: readonly ImageLayer[]
  background: Rgba | null
}

/** One surface has so many composites at most: one a stop and alpha. */
const MOST_COMPOSITES = 12

/** Every composite of layers over what lies below, without doubles. `paint` gives a layer's colours. */
export function compose(
  below: readonly Rgb[],
  background: Rgba | null,
  stops: readonly (readonly Rgba[])[],
): readonly Rgb[] {
  let list = background ? lay(below, [background]) : below
  for (let index = stops.length - 1; index >= 0; index -= 1) list = lay(list, stops[index] ?? [])
  return list
}

function lay(below: readonly Rgb[], colours: readonly Rgba[]): readonly Rgb[] {
  if (colours.length === 0) return below
  const found = new Map<number, Rgb>()
  for (const under of below) {
    for (const colour of colours) {
      const seen = over(colour, under)
      found.set((seen[0] * 256 + seen[1]) * 256 + seen[2], seen)
    }
  }
  return thin([...found.values()])
}

/** The lightest and darkest matter most: they stay, the rest is thinned. */
function thin(list: Rgb[]): Rgb[] {
  if (list.length <= MOST_COMPOSITES) return list
  const sorted = list.sort((a, b) => luminance(a) - luminance(b))
  const last = MOST_COMPOSITES - 1
  return Array.from(
    { length: MOST_COMPOSITES },
    (_, index) => sorted[Math.round((index * (sorted.length - 1)) / last)] ?? [0, 0, 0],
  )
}

/** Alpha times the opacity of the group. */
export const faded = ([r, g, b, alpha]: Rgba, opacity: number): Rgba => [r, g, b, alpha * opacity]

/** What an article's colours are, each once. */
export class Analysis {
  readonly surfaces: Surface[] = []
  readonly texts: TextKey[] = []
  readonly borders: BorderKey[] = []
  readonly clips: ClipKey[] = []
  private readonly keys = new Map<string, TextKey>()
  private readonly edges = new Map<string, BorderKey>()
  readonly paper: Surface

  constructor(
    paper: Rgb,
    private readonly mostSurfaces: number,
  ) {
    this.paper = this.add(null, { background: null, images: [], opacity: 1, composites: [paper] })
  }

  private add(parent: Surface | null, own: Pick<Surface, 'background' | 'images' | 'opacity' | 'composites'>): Surface {
    const picture = own.images.some((layer) => layer.picture) || (parent?.picture ?? false)
    const surface: Surface = {
      ...own,
      id: this.surfaces.length,
      parent,
      picture,
      plate: null,
      like: null,
      host: null,
      among: [],
      texts: [],
      children: new Map(),
    }
    this.surfaces.push(surface)
    return surface
  }

  /** The surface of a painted box on another one. */
  surface(parent: Surface, { background, images, surfaceKey }: Paint, opacity: number): Surface {
    const key = opacity < 1 ? `${surfaceKey}*${opacity}` : surfaceKey
    const known = parent.children.get(key)
    if (known) return known
    if (this.surfaces.length >= this.mostSurfaces) return parent
    const ground = background && faded(background, opacity)
    const stops = images.map(({ stops: own, line }) => (line ? [] : own.map((stop) => faded(stop, opacity))))
    const surface = this.add(parent, {
      background,
      images,
      opacity,
      composites: compose(parent.composites, ground, stops),
    })
    surface.picture = isOnPicture(surface, stops)
    parent.children.set(key, surface)
    return surface
  }

  private derived(parent: Surface, key: string, own: Partial<Surface>): Surface {
    const known = parent.children.get(key)
    if (known) return known
    const surface = this.add(parent, { background: null, images: [], opacity: 1, composites: parent.composites })
    Object.assign(surface, own)
    parent.children.set(key, surface)
    return surface
  }

  /** Paper laid over a picture under the text of one element. */
  plate(parent: Surface, plate: 'night' | 'always'): Surface {
    return this.derived(parent, plate, { plate, picture: false })
  }

  /** A box that the host's own sheet paints. */
  host(parent: Surface, rule: number): Surface {
    return this.derived(parent, `host ${rule}`, { host: rule, picture: false })
  }

  /** A surface's layers on another ground than its parent's. */
  moved(ground: Surface, like: Surface): Surface {
    const { background, images, opacity } = like
    const stops = images.map(({ stops: own, line }) => (line ? [] : own.map((stop) => faded(stop, opacity))))
    const composites = compose(ground.composites, background && faded(background, opacity), stops)
    return this.derived(ground, `like ${like.id}`, { like, composites })
  }

  /** Any of several surfaces. */
  union(among: readonly Surface[]): Surface {
    const [first] = among
    if (!first || among.length === 1) return first ?? this.paper
    const composites = thin([
      ...new Map(among.flatMap((one) => one.composites).map((rgb) => [rgb.join(), rgb])).values(),
    ])
    return this.derived(first, `among ${among.map(({ id }) => id)}`, { among, composites })
  }

  text(surface: Surface, role: Role, said: Said): TextKey {
    const name = `${surface.id}|${role}|${said.colour}|${said.opacity}|${said.filled}|${said.rule}`
    const known = this.keys.get(name)
    if (known) return known
    const key = describeText(surface, role, said, this.texts.length)
    this.texts.push(key)
    this.keys.set(name, key)
    surface.texts.push(key)
    return key
  }

  border(outer: Surface, inner: Surface, colours: readonly (Rgba | null)[], name: string): BorderKey {
    const full = `${outer.id}|${inner.id}|${name}`
    const known = this.edges.get(full)
    if (known) return known
    const key: BorderKey = { id: this.borders.length, outer, inner, colours }
    this.borders.push(key)
    this.edges.set(full, key)
    return key
  }

  clip(surface: Surface, { images, background }: Paint): ClipKey {
    const key: ClipKey = { id: this.clips.length, surface, images, background }
    this.clips.push(key)
    return key
  }
}

const bare = ([red, green, blue]: Rgba): Rgb => [red, green, blue]

/** A faded colour in the hue that its author named: mixing with white bends it. */
const hued = (seen: Oklab, own: Oklab): Oklab => {
  if (chroma(own) < 0.02) return seen
  const [, a, b] = withChroma(own, chroma(seen))
  return [seen[0], a, b]
}

/** A text's colour measured on its surface, as its author saw it. */
export function describeText(
  surface: Surface,
  role: Role,
  { colour, opacity, filled, rule = -1 }: Said,
  id = -1,
): TextKey {
  const rgb = over(faded(colour, opacity), surface.composites[0] ?? bare(colour))
  const y = luminance(rgb)
  const own = toOklab(bare(colour))
  return {
    ...{ id, surface, role, colour, filled, rule, characters: 0, y },
    lab: hued(toOklab(rgb), own),
    chroma: chroma(own),
    ratio: worst(y, surface.composites.map(luminance)),
  }
}

/** A picture is under the text unless something nearly opaque lies above it. */
function isOnPicture({ parent, images, background, opacity }: Surface, stops: readonly (readonly Rgba[])[]): boolean {
  const covers = (colours: readonly Rgba[]) => colours.length > 0 && colours.every(([, , , alpha]) => alpha >= COVERING)
  for (const [index, layer] of images.entries()) {
    if (layer.picture) return true
    if (covers(stops[index] ?? [])) return false
  }
  if (background && background[3] * opacity >= COVERING) return false
  return parent?.picture ?? false
}

/** Alpha from which nothing of a picture is seen any more. */
const COVERING = 0.97
