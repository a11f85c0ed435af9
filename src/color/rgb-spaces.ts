/** RGB spaces that `color()` may name, each as a curve and the light of its three channels in linear sRGB. */
import { toLinear } from './luminance'

type Triple = readonly [number, number, number]

interface RgbSpace {
  /** Encoded 0–1 to light 0–1, mirrored below 0. */
  curve(encoded: number): number
  /** Linear sRGB of red and of green light; white is white, so blue is the rest. */
  red: Triple
  green: Triple
}

const power =
  (exponent: number) =>
  (encoded: number): number =>
    Math.sign(encoded) * Math.abs(encoded) ** exponent

/** Source: CSS Color 4, sample code, `lin_ProPhoto`; below 16/512 a straight line. */
const prophoto = (encoded: number): number =>
  Math.abs(encoded) < 16 / 512 ? encoded / 16 : Math.sign(encoded) * Math.abs(encoded) ** 1.8

/**
 * Matrices: the specification's to XYZ times its XYZ to linear sRGB (prophoto-rgb by way of its Bradford adaptation of
 * D50). Source: CSS Color 4, sample code, `lin_*_to_XYZ`, `D50_to_D65`, `XYZ_to_lin_sRGB`; curves `lin_*`, that of
 * rec2020 the display's of ITU-R BT.1886.
 */
const SPACES = new Map<string, RgbSpace>(
  Object.entries<RgbSpace>({
    'srgb-linear': { curve: (light) => light, red: [1, 0, 0], green: [0, 1, 0] },
    'display-p3': {
      curve: toLinear,
      red: [1.22494, -0.042056, -0.019637],
      green: [-0.22494, 1.042056, -0.078636],
    },
    'a98-rgb': {
      curve: power(563 / 256),
      red: [1.398355, 0, 0],
      green: [-0.398355, 1, -0.042928],
    },
    'prophoto-rgb': {
      curve: prophoto,
      red: [2.03438, -0.228825, -0.008558],
      green: [-0.727635, 1.231742, -0.153266],
    },
    rec2020: {
      curve: power(2.4),
      red: [1.660491, -0.12455, -0.01815],
      green: [-0.587641, 1.132899, -0.100578],
    },
  }),
)

/** Channels of a named RGB space, 0–1, to linear sRGB of any size; null: no such space. */
export function rgbSpaceToLinear(name: string, channels: Triple): Triple | null {
  const space = SPACES.get(name)
  if (!space) return null
  const [r, g, b] = [space.curve(channels[0]), space.curve(channels[1]), space.curve(channels[2])]
  const { red, green } = space
  const mix = (at: 0 | 1 | 2) => b + (r - b) * red[at] + (g - b) * green[at]
  return [mix(0), mix(1), mix(2)]
}
