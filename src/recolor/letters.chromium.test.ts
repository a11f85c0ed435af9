/** Letters filled with a gradient, letters on pictures, and fills that give way to them. */
import { afterEach, describe, expect, test } from 'vitest'
import { contrast } from '../color/contrast'
import { chroma, toOklab } from '../color/oklab'
import { parseColour } from '../color/parse-colour'
import type { Rgb } from '../color/rgb'
import { ALL, DARK, LIGHT, ratioOf, seen, show } from './fixtures/shown'
import type { RecolorTheme } from './palette'
import { recolor } from './recolor'

afterEach(() => {
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
})

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='
const IMAGE = `<img width="300" height="100" src="${PIXEL}">`
const LETTERS =
  'background:linear-gradient(90deg,#ff8a00,#e52e71);-webkit-background-clip:text;background-clip:text;color:transparent'

function styleOf(selector: string): CSSStyleDeclaration {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`no ${selector}`)
  return getComputedStyle(element)
}

/** The colours of an element's gradient. */
const stops = (selector: string): Rgb[] =>
  (styleOf(selector).backgroundImage.match(/rgb\([^)]*\)/g) ?? []).map((text) => {
    const [red, green, blue] = parseColour(text) ?? [0, 0, 0]
    return [red, green, blue]
  })

function dress(html: string, theme: RecolorTheme): void {
  recolor(show(html, theme), theme)
}

describe('letters filled with a gradient', () => {
  const onImage = (inner: string) =>
    `${IMAGE}<section style="margin-top:-70px;height:70px"><p id="x" style="margin:0;${LETTERS}">${inner}</p></section>`

  test.each(['图上的字', '<em id="y">图上的字</em>'])(
    'have their plate behind them on a picture by night: %s',
    (inner) => {
      dress(onImage(inner), DARK)
      const { backgroundClip, backgroundColor, isolation } = styleOf('#x')
      // Else the ground of a block lies below a picture that stands in a line.
      expect(isolation).toBe('isolate')
      expect(backgroundClip).toBe('text, border-box')
      expect(backgroundColor).toMatch(/^rgba\(25, 25, 25, 0\.8/)
      for (const stop of stops('#x')) expect(contrast(stop, [25, 25, 25])).toBeGreaterThanOrEqual(4.5)
      // A plate of its own would lie over the letters.
      if (inner.includes('em')) expect(styleOf('#y').backgroundColor).toBe('rgba(0, 0, 0, 0)')
    },
  )

  test('stay as they were on a picture by day', () => {
    dress(onImage('图上的字'), LIGHT)
    expect(styleOf('#x').backgroundImage).toBe('linear-gradient(90deg, rgb(255, 138, 0), rgb(229, 46, 113))')
    expect(styleOf('#x').backgroundClip).toBe('text')
  })

  test('are solved on the box they were laid over', () => {
    const letters = LETTERS.replace('#ff8a00', '#600')
    dress(
      `<section style="background:#222;height:80px"></section><section style="margin-top:-60px;height:60px"><p id="x" style="margin:0;${letters}">字</p></section>`,
      LIGHT,
    )
    for (const stop of stops('#x')) expect(contrast(stop, [34, 34, 34])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(ALL)('are no riddle in a box among them, on $bg', (theme) => {
    dress(`<p style="${LETTERS}">渐变<span id="x" style="background:#222">盒中</span></p>`, theme)
    expect(ratioOf('#x')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('text on a picture', () => {
  test('stays as it was by day, to the fraction', () => {
    const style = 'margin:0;color:oklch(26% .2 42)'
    const root = show(
      `${IMAGE}<section style="margin-top:-70px;height:70px"><p id="x" style="${style}">字</p></section>`,
      LIGHT,
    )
    const before = parseColour(styleOf('#x').color) ?? [0, 0, 0, 0]
    recolor(root, LIGHT)
    const after = parseColour(styleOf('#x').color) ?? [0, 0, 0, 0]
    for (const [at, channel] of before.entries()) expect(after[at]).toBeCloseTo(channel, 2)
  })

  test('that hardly shines through its box is judged on the box, whatever the picture is', () => {
    const html = `<section style="background:url(${PIXEL})"><section style="background:rgba(255,255,255,.85)"><p id="x" style="color:#888">字</p></section></section>`
    dress(html, LIGHT)
    for (const under of [217, 255]) {
      expect(contrast(seen('#x', 'color'), [under, under, under])).toBeGreaterThanOrEqual(4.5)
    }
    dress(html, DARK)
    expect(styleOf('#x').backgroundColor).toBe('rgba(0, 0, 0, 0)')
  })
})

test.each(ALL)('a dark fill under a coloured text nearly as dark keeps its hue, on $bg', (theme) => {
  dress('<p id="x" style="background:#3a1a08;color:#8a4515">深底上的棕字</p>', theme)
  expect(chroma(toOklab(seen('#x', 'backgroundColor')))).toBeGreaterThan(0.03)
  expect(ratioOf('#x')).toBeGreaterThanOrEqual(4.5)
})
