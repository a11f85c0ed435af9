/** RGB spaces that `color()` may name, each as a curve and the light of its three channels in linear sRGB. */
import { toLinear } from './luminance'

type Triple = readonly [number, number, number]

interface RgbSpace {
  /** Encoded 0–1 to light 0–1, mirrored below 0. */
  curve(encoded: number): number
  /** Linear sRGB of red, green and blue light; rows add up to 1, so white is white. */
  red: Triple
  green: Triple
  blue: Triple
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
    'srgb-linear': { curve: (light) => light, red: [1, 0, 0], green: [0, 1, 0], blue: [0, 0, 1] },
    'display-p3': {
      curve: toLinear,
      red: [1.22494, -0.042056, -0.019637],
      green: [-0.22494, 1.042056, -0.078636],
      blue: [0, 0, 1.098273],
    },
    'a98-rgb': {
      curve: power(563 / 256),
      red: [1.398355, 0, 0],
      green: [-0.398355, 1, -0.042928],
      blue: [0, 0, 1.042928],
    },
    'prophoto-rgb': {
      curve: prophoto,
      red: [2.03438, -0.228825, -0.008558],
      green: [-0.727635, 1.231742, -0.153266],
      blue: [-0.306745, -0.002916, 1.161825],
    },
    rec2020: {
      curve: power(2.4),
      red: [1.660491, -0.12455, -0.01815],
      green: [-0.587641, 1.132899, -0.100578],
      blue: [-0.072849, -0.008349, 1.118729],
    },
  }),
)

/** Channels of a named RGB space, 0–1, to linear sRGB of any size; null: no such space. */
export function rgbSpaceToLinear(name: string, channels: Triple): Triple | null {
  const space = SPACES.get(name)
  if (!space) return null
  const [r, g, b] = [space.curve(channels[0]), space.curve(channels[1]), space.curve(channels[2])]
  const { red, green, blue } = space
  return [
    r * red[0] + g * green[0] + b * blue[0],
    r * red[1] + g * green[1] + b * blue[1],
    r * red[2] + g * green[2] + b * blue[2],
  ]
}
