import { luminance } from '../color/luminance'
import { chroma, type Oklab, toOklab, withChroma } from '../color/oklab'
import { over, type Rgb, type Rgba } from '../color/rgb'
import { faded } from './composites'
import type { Role, Said, Surface, TextKey } from './keys'
import { worst } from './reach'

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
    ...{ id, surface, role, colour, opacity, filled, rule, characters: 0, y },
    lab: hued(toOklab(rgb), own),
    chroma: chroma(own),
    ratio: worst(y, surface.composites.map(luminance)),
  }
}
