import { describe, expect, test } from 'vitest'
import { judgePicture, type Pixels } from './judge-picture'

type Colour = [red: number, green: number, blue: number, alpha?: number]
const SIDE = 64
const WHITE: Colour = [255, 255, 255]
const NOTHING: Colour = [0, 0, 0, 0]

/** A thumbnail, pixel by pixel. */
function drawn(at: (x: number, y: number) => Colour): Pixels {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4)
  for (let index = 0; index < SIDE * SIDE; index += 1) {
    const [red, green, blue, alpha = 255] = at(index % SIDE, Math.floor(index / SIDE))
    data.set([red, green, blue, alpha], index * 4)
  }
  return { data, width: SIDE, height: SIDE }
}

/** The same numbers in each run, 0–1. */
const noise = (x: number, y: number): number => Math.abs(Math.sin(x * 12.9898 + y * 78.233) * 43758.5453) % 1
const photo = (x: number, y: number): Colour => [
  60 + 150 * noise(x, y),
  40 + 160 * noise(y + 7, x),
  30 + 120 * noise(x + 3, y + 11),
]
const inside = (x: number, y: number, margin: number): boolean =>
  Math.min(x, y) >= margin && Math.max(x, y) < SIDE - margin
/** Lines of text, with the greys of antialiasing. */
const isLine = (x: number, y: number): boolean => inside(x, y, 4) && y % 8 < 3 && noise(x, y) < 0.5

describe('by night', () => {
  test.each([
    {
      name: 'a formula without a ground turns',
      pixels: drawn((x, y) => (isLine(x, y) ? [0, 0, 0] : NOTHING)),
      judged: 'invert',
    },
    {
      name: 'a line drawing on white turns',
      pixels: drawn((x, y) => (isLine(x, y) ? [40, 40, 40] : WHITE)),
      judged: 'invert',
    },
    {
      name: 'a screenshot of text, grey and smooth, turns',
      pixels: drawn((x, y) =>
        isLine(x, y) ? [30 + 200 * noise(y, x), 30 + 200 * noise(y, x), 30 + 200 * noise(y, x)] : [250, 250, 250],
      ),
      judged: 'invert',
    },
    {
      name: 'a chart of a few flat colours on white turns',
      pixels: drawn((x, y) => {
        if (!inside(x, y, 6) || x % 12 < 6) return WHITE
        return y > 20 + (x % 24)
          ? ([
              [192, 57, 43],
              [41, 128, 185],
              [39, 174, 96],
            ][x % 3] as Colour)
          : WHITE
      }),
      judged: 'invert',
    },
    {
      name: 'a coloured drawing without a ground gets one',
      pixels: drawn((x, y) => (isLine(x, y) ? [180, 30, 40] : NOTHING)),
      judged: 'plate',
    },
    {
      name: 'a chart with black words and colours without a ground gets one',
      pixels: drawn((x, y) => (inside(x, y, 10) ? (y < 24 ? [0, 0, 0] : [30, 90, 200]) : NOTHING)),
      judged: 'plate',
    },
    {
      name: 'white lines without a ground were made for the night',
      pixels: drawn((x, y) => (isLine(x, y) ? WHITE : NOTHING)),
      judged: 'none',
    },
    { name: 'a photo stays', pixels: drawn(photo), judged: 'none' },
    {
      name: 'a photo of a thing on white stays',
      pixels: drawn((x, y) => (inside(x, y, 14) ? photo(x, y) : WHITE)),
      judged: 'none',
    },
    {
      name: 'a grey photo on white stays',
      pixels: drawn((x, y) => {
        const grey = 40 + 2.6 * x + 8 * noise(x, y)
        return inside(x, y, 8) ? [grey, grey, grey] : WHITE
      }),
      judged: 'none',
    },
    {
      name: 'a photo with rounded corners stays',
      pixels: drawn((x, y) => (Math.hypot(x - 32, y - 32) > 42 ? NOTHING : photo(x, y))),
      judged: 'none',
    },
    { name: 'a dark drawing stays', pixels: drawn((x, y) => (isLine(x, y) ? WHITE : [20, 20, 30])), judged: 'none' },
    { name: 'one flat colour stays', pixels: drawn(() => [90, 140, 200]), judged: 'none' },
    { name: 'nothing at all stays', pixels: drawn(() => NOTHING), judged: 'none' },
    { name: 'a white sheet turns', pixels: drawn(() => WHITE), judged: 'invert' },
    { name: 'no pixels stay', pixels: { data: new Uint8ClampedArray(), width: 0, height: 0 }, judged: 'none' },
  ])('$name', ({ pixels, judged }) => expect(judgePicture(pixels)).toBe(judged))
})
