import type { Rgb, Rgba } from '../color/rgb'
import { compose, faded, thin, VEILED, withPicture } from './composites'
import { describeText } from './describe-text'
import type { BorderKey, ClipKey, Role, Said, Surface, TextKey } from './keys'
import type { Paint } from './paint'

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
    const surface: Surface = {
      ...own,
      id: this.surfaces.length,
      parent,
      picture: parent?.picture ?? false,
      through: parent?.through ?? 0,
      plate: null,
      like: null,
      host: null,
      among: [],
      texts: [],
      recent: new Map(),
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
    surface.through = pictureThrough(surface, stops)
    surface.picture = surface.through > VEILED
    surface.composites = withPicture(surface, surface.composites)
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
    return this.derived(parent, plate, { plate, picture: false, through: 0 })
  }

  /** A box that the host's own sheet paints. */
  host(parent: Surface, rule: number): Surface {
    return this.derived(parent, `host ${rule}`, { host: rule, picture: false, through: 0 })
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
    const recent = surface.recent.get(said.colour)
    if (recent && isText(recent, role, said)) return recent
    const key = this.namedText(surface, role, said)
    surface.recent.set(said.colour, key)
    return key
  }

  private namedText(surface: Surface, role: Role, said: Said): TextKey {
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
    const key: ClipKey = { id: this.clips.length, surface, plate: null, images, background }
    this.clips.push(key)
    return key
  }
}

const isText = (key: TextKey, role: Role, { opacity, filled, rule = -1 }: Said): boolean =>
  key.role === role && key.opacity === opacity && key.filled === filled && key.rule === rule

/** What is seen of a picture through all that lies above it, in the surface itself and below. */
function pictureThrough({ parent, images, background, opacity }: Surface, stops: readonly (readonly Rgba[])[]): number {
  let through = 1
  for (const [index, layer] of images.entries()) {
    if (layer.picture) return through
    const alphas = (stops[index] ?? []).map(([, , , alpha]) => alpha)
    if (alphas.length > 0) through *= 1 - Math.min(...alphas)
  }
  if (background) through *= 1 - background[3] * opacity
  return through * (parent?.through ?? 0)
}
