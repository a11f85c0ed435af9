/** Own colour functions beside an independent implementation of the same specifications, over many colours. */
import Color from 'colorjs.io'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast'
import { toGamut } from './gamut'
import { luminance, toLightness } from './luminance'
import { chroma, distance, fromOklch, hue, toOklab } from './oklab'
import { parseColour } from './parse-colour'
import { type Rgb, toHex } from './rgb'

/** The same colours at every run: a multiplicative generator (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const random = numbers(7)
const byte = () => Math.floor(random() * 256)
const colours: Rgb[] = [
  [0, 0, 0],
  [255, 255, 255],
  [1, 1, 1],
  [10, 10, 11],
]
for (let count = 0; count < 500; count += 1) colours.push([byte(), byte(), byte()])

const channels = (text: string): number[] =>
  [...new Color(text).to('srgb').coords].map((channel) => 255 * Number(channel ?? 0))

describe('over 504 colours the oracle agrees', () => {
  test('on luminance and contrast', () => {
    for (const colour of colours) {
      const peer = new Color(toHex(colour))
      expect(Math.abs(luminance(colour) - peer.luminance)).toBeLessThan(1e-4)
      expect(Math.abs(contrast(colour, [255, 255, 255]) - peer.contrast('white', 'WCAG21'))).toBeLessThan(0.01)
    }
  })

  test('on OKLab, chroma and hue', () => {
    for (const colour of colours) {
      const [l, a, b] = new Color(toHex(colour)).to('oklab').coords.map(Number)
      const own = toOklab(colour)
      expect(distance(own, [l ?? 0, a ?? 0, b ?? 0]), toHex(colour)).toBeLessThan(1e-5)
      const [, c, h] = new Color(toHex(colour)).to('oklch').coords.map(Number)
      expect(Math.abs(chroma(own) - (c ?? 0))).toBeLessThan(1e-5)
      if ((c ?? 0) > 0.01) expect(Math.abs(hue(own) - (h ?? 0)), toHex(colour)).toBeLessThan(0.05)
    }
  })

  test('on L*', () => {
    for (const colour of colours) {
      const peer = new Color(toHex(colour)).to('lab-d65').coords[0]
      expect(Math.abs(toLightness(luminance(colour)) - Number(peer))).toBeLessThan(0.01)
    }
  })
})

describe('a colour outside the gamut', () => {
  test('keeps hue within 3 degrees, lightness within .004, and is never greyer than it must be', () => {
    for (let count = 0; count < 500; count += 1) {
      const [l, c, h] = [0.2 + random() * 0.7, 0.1 + random() * 0.2, random() * 360]
      const shown = toOklab(toGamut(fromOklch(l, c, h)))
      const turned = Math.abs(((hue(shown) - h + 540) % 360) - 180)
      if (chroma(shown) > 0.04) expect(turned, `${l} ${c} ${h}`).toBeLessThan(3)
      expect(Math.abs(shown[0] - l)).toBeLessThan(0.004)
      if (new Color('oklch', [l, c, h]).inGamut('srgb')) expect(Math.abs(chroma(shown) - c)).toBeLessThan(0.004)
      if (new Color('oklch', [l, chroma(shown) + 0.006, h]).inGamut('srgb')) {
        expect(chroma(shown) + 0.006, `${l} ${c} ${h}`).toBeGreaterThanOrEqual(c - 0.004)
      }
    }
  })
})

test.each([
  'red',
  'rebeccapurple',
  'aliceblue',
  'lightgoldenrodyellow',
  'gray',
  'grey',
  '#abc',
  '#abcd',
  '#aabbcc',
  '#aabbcc80',
  'rgb(1, 2, 3)',
  'rgb(1 2 3)',
  'rgba(1, 2, 3, 0.5)',
  'rgb(10% 20% 30% / 40%)',
  'rgb(none 20 30)',
  'hsl(0deg 100% 50% / 30%)',
  'hsl(210, 50%, 40%)',
  'hsla(-30, 50%, 40%, .5)',
  'hsl(0.5turn 50% 40%)',
  'hsl(200grad 50% 40%)',
  'hwb(194 20% 10%)',
  'hwb(194 60% 80%)',
  'oklab(40% 0.1 0.05)',
  'oklab(0.6 -25% 25%)',
  'oklch(60% 0.15 50)',
  'oklch(0.6 30% 50deg)',
  'lab(50% 40 30)',
  'lab(29.2345% 39.3825 20.0664)',
  'lch(52.2% 40.2 50.59)',
  'lab(4% 5 2)',
  'color(srgb 0.1 0.2 0.3)',
  'color(srgb-linear 0.1 0.2 0.3)',
  'color(display-p3 0.4 0.5 0.6)',
  'color(a98-rgb 0.3 0.5 0.7)',
  'color(a98-rgb 0.9 0.1 0.4)',
  'color(prophoto-rgb 0.4 0.5 0.45)',
  'color(prophoto-rgb 0.01 0.02 0.03)',
  'color(prophoto-rgb 0.7 0.2 0.1)',
  'color(rec2020 0.4 0.5 0.45)',
  'color(rec2020 0.8 0.2 0.3 / 40%)',
  'color(a98-rgb 1 1 1)',
  'color(prophoto-rgb 1 1 1)',
  'color(rec2020 1 1 1)',
  'color(xyz-d65 0.3 0.2 0.1)',
  'color(xyz 0.2 0.2 0.2)',
  'color(xyz-d50 0.2 0.25 0.2)',
  'color(srgb 10% 20% 30% / 0.5)',
])('%s is read as the oracle reads it', (text) => {
  const own = parseColour(text)
  expect(own).not.toBeNull()
  const peer = [...channels(text), Number(new Color(text).alpha)]
  own?.forEach((channel, index) => {
    const most = index === 3 ? 1 : 255
    const clipped = Math.min(most, Math.max(0, peer[index] ?? 0))
    expect(Math.abs(channel - clipped), `channel ${index}`).toBeLessThan(0.51)
  })
})

test('hundreds of colours of each space of color() are read as the oracle reads them', () => {
  for (const space of ['srgb-linear', 'display-p3', 'a98-rgb', 'prophoto-rgb', 'rec2020', 'xyz-d65', 'xyz-d50']) {
    for (let count = 0; count < 200; count += 1) {
      const text = `color(${space} ${random().toFixed(4)} ${random().toFixed(4)} ${random().toFixed(4)})`
      const own = parseColour(text) ?? []
      const peer = channels(text).map((channel) => Math.min(255, Math.max(0, channel)))
      for (const [index, channel] of peer.entries())
        expect(Math.abs((own[index] ?? -1) - channel), text).toBeLessThan(0.1)
    }
  }
})
