/** What editors of articles and Markdown tools write in their style attributes, a kind a test. */
import { afterEach, expect, test } from 'vitest'
import { contrast } from '../color/contrast'
import { distance, hue, toOklab } from '../color/oklab'
import { parseColour } from '../color/parse-colour'
import type { Rgb } from '../color/rgb'
import { ALL, DARK, LIGHT, OLED, ratioOf, SEPIA, seen, show } from './fixtures/shown'
import type { RecolorTheme } from './palette'
import { recolor } from './recolor'

afterEach(() => {
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
})

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

function styleOf(selector: string): CSSStyleDeclaration {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`no ${selector}`)
  return getComputedStyle(element)
}

function bare(text: string): Rgb {
  const [red, green, blue] = parseColour(text) ?? [0, 0, 0]
  return [red, green, blue]
}

function dress(html: string, theme: RecolorTheme): void {
  recolor(show(html, theme), theme)
}

test.each(ALL)('hollow letters are read by their outline, on $bg', (theme) => {
  const hollow = '<p id="x" style="color:transparent;-webkit-text-stroke:1px #1e3f7f">镂空</p>'
  dress(`${hollow}<p style="color:transparent"><b id="y" style="-webkit-text-stroke:1px #333">空</b></p>`, theme)
  for (const id of ['#x', '#y']) {
    const { webkitTextStrokeColor, webkitTextStrokeWidth, webkitTextFillColor } = styleOf(id)
    expect(webkitTextStrokeWidth).toBe('1px')
    expect(webkitTextFillColor).toBe('rgba(0, 0, 0, 0)')
    expect(contrast(bare(webkitTextStrokeColor), bare(theme.bg))).toBeGreaterThanOrEqual(4.5)
  }
})

test('a wavy red line stays red, where it stands on night paper too', () => {
  const html = '<p><span id="x" style="text-decoration:underline wavy #b00000">错字</span></p>'
  dress(html, LIGHT)
  expect(styleOf('#x').textDecorationColor).toBe('rgb(176, 0, 0)')
  dress(html, DARK)
  const line = bare(styleOf('#x').textDecorationColor)
  expect(Math.abs(hue(toOklab(line)) - hue(toOklab([176, 0, 0])))).toBeLessThan(10)
  expect(contrast(line, [25, 25, 25])).toBeGreaterThan(2)
})

test('a gradient above a plain ground is no picture, so its text gets no plate', () => {
  dress('<section style="background:linear-gradient(90deg,#ffe,#eef),#fff"><p id="x">字</p></section>', DARK)
  expect(styleOf('#x').isolation).toBe('auto')
  expect(styleOf('section').backgroundImage).not.toContain('255')
})

test('a half-transparent panel on a picture stays with its text as it was, on tinted paper too', () => {
  dress(
    `<section style="background:url(${PIXEL})"><section id="y" style="background:rgba(0,0,0,.35);color:#fff"><p id="x">字</p></section></section>`,
    SEPIA,
  )
  expect(styleOf('#y').backgroundColor).toBe('rgba(0, 0, 0, 0.35)')
  expect(seen('#x', 'color')).toEqual([255, 255, 255])
})

test('a faded box without text is faded once', () => {
  const html = (inside: string) =>
    `<section id="x" style="opacity:.5"><section style="background:#e53935;height:9px">${inside}</section></section>`
  dress(html(''), DARK)
  expect(styleOf('#x').opacity).toBe('0.999')
  // A picture has its fading from the group alone.
  dress(html(`<img src="${PIXEL}">`), DARK)
  expect(styleOf('#x').opacity).toBe('0.5')
})

test('colours of code on a dark box are kept apart no further than high contrast allows', () => {
  const theme = { ...DARK, highContrast: true }
  const code = ['#d19a66', '#e6c07b', '#e06c75', '#98c379', '#61aeee', '#c678dd', '#56b6c2', '#abb2bf']
  dress(
    `<pre style="background:#282c34;color:#abb2bf">${code.map((colour, at) => `<i id="c${at}" style="color:${colour}">let x = 1</i>`).join('')}</pre>`,
    theme,
  )
  for (const at of code.keys()) expect(ratioOf(`#c${at}`)).toBeGreaterThanOrEqual(7)
})

test('a grey in a box near paper is weaker than the ink of the paper', () => {
  dress('<section style="background:#e6e6e6"><p id="x" style="color:#5a5a5a">灰</p></section>', SEPIA)
  const ground = bare(styleOf('section').backgroundColor)
  expect(ratioOf('#x')).toBeLessThan(0.98 * contrast(bare(SEPIA.fg), ground))
  expect(ratioOf('#x')).toBeGreaterThanOrEqual(4.5)
})

test('a long text in slate blue is told from ink by night, where no ink stands beside it too', () => {
  const words = '一段长长的字，全是石板蓝，'.repeat(12)
  dress(`<section style="background:#f5f7ff"><p id="x" style="color:#5e6687">${words}</p></section>`, DARK)
  expect(distance(toOklab(seen('#x', 'color')), toOklab(bare(DARK.fg)))).toBeGreaterThanOrEqual(0.079)
})

test('a long slate text on black is told from ink by its colour, at the contrast of short emphasis', () => {
  const words = '一段长长的字，全是石板蓝，'.repeat(12)
  dress(`<section style="background:#f5f7ff"><p id="x" style="color:#6b7394">${words}</p></section>`, OLED)
  expect(distance(toOklab(seen('#x', 'color')), toOklab(bare(OLED.fg)))).toBeGreaterThanOrEqual(0.079)
  expect(ratioOf('#x')).toBeGreaterThanOrEqual(6.6)
})
