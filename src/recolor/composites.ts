import { luminance } from '../color/luminance'
import { over, type Rgb, type Rgba, toByte } from '../color/rgb'
import type { Surface } from './keys'

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
export function thin(list: Rgb[]): Rgb[] {
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

/** Of a picture so much is seen that text stands on it; and so little that it is nothing. */
export const VEILED = 0.2
const UNSEEN = 0.03

/** Composites of a surface that nearly hides a picture: whatever is in the picture makes them darker or lighter. */
export function withPicture({ through, parent }: Surface, composites: readonly Rgb[]): readonly Rgb[] {
  if (through <= UNSEEN || through > VEILED || !parent?.picture) return composites
  return thin([...composites, ...composites.flatMap((rgb) => [moved(rgb, -255 * through), moved(rgb, 255 * through)])])
}

const moved = ([red, green, blue]: Rgb, by: number): Rgb => [toByte(red + by), toByte(green + by), toByte(blue + by)]
