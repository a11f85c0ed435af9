/** Conversions that only parsing needs. All matrices: CSS Color 4, sample code, to eight places. */
import type { Rgb } from './rgb'

type Triple = readonly [number, number, number]

/** Hue in degrees, the others 0–1; channels 0–255. Source: CSS Color 4, "Converting HSL colors to sRGB". */
export function hslToRgb(degrees: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (shift: number): number => {
    const at = (((shift + degrees / 30) % 12) + 12) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Source: CSS Color 4, "Converting HWB colors to sRGB". */
export function hwbToRgb(degrees: number, white: number, black: number): Rgb {
  if (white + black >= 1) {
    const grey = (255 * white) / (white + black)
    return [grey, grey, grey]
  }
  const [red, green, blue] = hslToRgb(degrees, 1, 0.5)
  const mix = (channel: number): number => channel * (1 - white - black) + 255 * white
  return [mix(red), mix(green), mix(blue)]
}

/** XYZ of D65 to linear sRGB. */
export const xyzToLinear = (x: number, y: number, z: number): Triple => [
  3.24096994 * x - 1.53738318 * y - 0.49861076 * z,
  -0.96924364 * x + 1.8759675 * y + 0.04155506 * z,
  0.05563008 * x - 0.20397696 * y + 1.05697151 * z,
]

/** XYZ of D50 (Bradford) to linear sRGB. */
export const xyzD50ToLinear = ([x, y, z]: Triple): Triple =>
  xyzToLinear(
    0.95547342 * x - 0.02309845 * y + 0.06325924 * z,
    -0.02836971 * x + 1.0099954 * y + 0.02104144 * z,
    0.01231401 * x - 0.02050765 * y + 1.33036593 * z,
  )

/** CIE Lab of D50 to XYZ of D50. */
export function labToXyz(lightness: number, a: number, b: number): Triple {
  const kappa = 24389 / 27
  const middle = (lightness + 16) / 116
  const curve = (f: number): number => (f ** 3 > 216 / 24389 ? f ** 3 : (116 * f - 16) / kappa)
  const y = lightness > 8 ? middle ** 3 : lightness / kappa
  return [(0.3457 / 0.3585) * curve(middle + a / 500), y, ((1 - 0.3457 - 0.3585) / 0.3585) * curve(middle - b / 200)]
}
