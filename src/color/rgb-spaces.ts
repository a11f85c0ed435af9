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

const P3: Omit<RgbSpace, 'curve'> = {
  red: [1.2249401763, -0.0420569547, -0.0196375546],
  green: [-0.2249401763, 1.0420569547, -0.0786360456],
  blue: [0, 0, 1.0982736001],
}

/**
 * Matrices: the specification's to XYZ times its XYZ to linear sRGB (prophoto-rgb by way of its Bradford adaptation of
 * D50). Source: CSS Color 4, sample code, `lin_*_to_XYZ`, `D50_to_D65`, `XYZ_to_lin_sRGB`; curves `lin_*`, that of
 * rec2020 the display's of ITU-R BT.1886.
 */
const SPACES = new Map<string, RgbSpace>(
  Object.entries<RgbSpace>({
    'srgb-linear': { curve: (light) => light, red: [1, 0, 0], green: [0, 1, 0], blue: [0, 0, 1] },
    'display-p3': { curve: toLinear, ...P3 },
    'display-p3-linear': { curve: (light) => light, ...P3 },
    'a98-rgb': {
      curve: power(563 / 256),
      red: [1.398355744, 0, 0],
      green: [-0.398355744, 1, -0.0429289893],
      blue: [0, 0, 1.0429289893],
    },
    'prophoto-rgb': {
      curve: prophoto,
      red: [2.0343808495, -0.2288257316, -0.0085588288],
      green: [-0.7276357899, 1.2317425412, -0.1532667021],
      blue: [-0.3067450596, -0.0029168096, 1.1618255309],
    },
    rec2020: {
      curve: power(2.4),
      red: [1.6604910021, -0.1245504745, -0.0181507634],
      green: [-0.5876411388, 1.1328998971, -0.100578898],
      blue: [-0.0728498633, -0.0083494226, 1.1187296614],
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
