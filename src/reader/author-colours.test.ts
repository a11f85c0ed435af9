import { afterEach, describe, expect, test } from 'vitest'
import { contrast } from '../color/contrast'
import { chroma, hue, toOklab } from '../color/oklab'
import { parseColour } from '../color/parse-colour'
import { parseHex, type Rgb } from '../color/rgb'
import type { ColourSettings } from '../settings/settings'
import type { Theme } from '../themes/theme'
import { findTheme, themes } from '../themes/themes'
import { authorColours } from './author-colours'
import { authorStress } from './author-stress'

afterEach(() => {
  document.body.replaceChildren()
  document.adoptedStyleSheets = []
})

function body(html: string): HTMLElement {
  const made = document.createElement('div')
  made.innerHTML = html
  document.body.append(made)
  return made
}

function colourOf(selector: string, property: 'color' | 'backgroundColor' = 'color'): Rgb {
  const found = document.querySelector(selector)
  const colour = found && parseColour(getComputedStyle(found)[property])
  if (!colour) throw new Error(`no colour of ${selector}`)
  return [colour[0], colour[1], colour[2]]
}

const looking = (theme: Theme, author: ColourSettings['author'] = 'kept') => ({ theme, author, highContrast: false })

function named(id: string): Theme {
  const found = findTheme(id)
  if (!found) throw new Error(`no theme ${id}`)
  return found
}

test.each(themes)("code keeps the ground of $id, and an author's colour on it is readable", (theme) => {
  authorColours()(body('<pre>一<span style="color:#888">注</span></pre>'), looking(theme))
  const ground = parseHex(theme.tokens['code-bg'])
  if (!ground) throw new Error('no ground')
  expect(contrast(colourOf('span'), ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(themes)('red stays red in $id', (theme) => {
  authorColours()(body('<p style="color:#e53333">红</p>'), looking(theme))
  const [red, green, blue] = colourOf('p')
  expect(red).toBeGreaterThan(Math.max(green, blue))
  expect(contrast(colourOf('p'), parseHex(theme.bg) ?? [0, 0, 0])).toBeGreaterThanOrEqual(4.5)
})

test('the article before gets its own colours back, and its sheet goes', () => {
  const colour = authorColours()
  const [first, second] = [body('<p style="color:#333">一</p>'), body('<p style="color:#333">二</p>')]
  const before = first.outerHTML
  colour(first, looking(named('dark')))
  colour(second, looking(named('dark')))
  expect(first.outerHTML).toBe(before)
  expect(document.adoptedStyleSheets).toHaveLength(1)
  colour(null, looking(named('dark')))
  expect(document.adoptedStyleSheets).toHaveLength(0)
})

/** Text, box, marker, gradient, border and attributes: all that an author colours with. */
const COLOURFUL =
  '<p style="color: rgb(229, 51, 51); font-weight: bold">红</p>' +
  '<section style="background:#ffd900;border:1px solid #c00;padding:4px"><span style="color:#00f">蓝</span></section>' +
  '<p><span style="background:linear-gradient(transparent 60%, rgba(255,220,0,.5) 60%)">重点</span></p>' +
  '<table><tbody><tr bgcolor="ffcccc"><td style="color:#080">绿</td></tr></tbody></table>'

describe.each(['calm', 'off'] as const)("the author's colours %s", (author) => {
  test('give every attribute back when they are kept again', () => {
    const colour = authorColours()
    const shown = body(COLOURFUL)
    const before = shown.outerHTML
    colour(shown, looking(named('dark'), author))
    expect(shown.outerHTML).not.toBe(before)
    colour(null, looking(named('dark')))
    expect(shown.outerHTML).toBe(before)
    colour(shown, looking(named('dark')))
    const fresh = authorColours()
    const other = body(COLOURFUL)
    fresh(other, looking(named('dark')))
    const colours = (root: HTMLElement) => [...root.querySelectorAll('*')].map((one) => getComputedStyle(one).color)
    expect(colours(shown)).toEqual(colours(other))
  })

  test('are so in what comes later, too', () => {
    const colour = authorColours()
    const shown = body('<p style="color:#e53333">红</p>')
    colour(shown, looking(named('light'), author))
    const [first] = [colourOf('p')]
    const later = document.createElement('div')
    later.innerHTML = '<p id="later" style="color:#e53333">红</p>'
    shown.append(later)
    colour(shown, looking(named('light'), author))
    expect(colourOf('#later')).toEqual(first)
  })
})

test.each(themes)('calm colours in $id keep their hue, are quieter, and as readable', (theme) => {
  const colour = authorColours()
  const shown = body('<p style="color:#e53333">红</p>')
  colour(shown, looking(theme))
  const loud = toOklab(colourOf('p'))
  colour(shown, looking(theme, 'calm'))
  const quiet = toOklab(colourOf('p'))
  expect(chroma(quiet)).toBeLessThan(0.7 * chroma(loud))
  expect(Math.abs(hue(quiet) - hue(loud))).toBeLessThan(8)
  expect(contrast(colourOf('p'), parseHex(theme.bg) ?? [0, 0, 0])).toBeGreaterThanOrEqual(4.5)
})

test('colours that are off leave the ink, no box, and what is bold bold', () => {
  const shown = body(COLOURFUL)
  shown.style.color = '#123456'
  authorColours()(shown, looking(named('light'), 'off'))
  const [first, box] = [shown.querySelector('p'), shown.querySelector('section')]
  if (!first || !box) throw new Error('not there')
  expect([getComputedStyle(first).color, getComputedStyle(first).fontWeight]).toEqual(['rgb(18, 52, 86)', '700'])
  expect([getComputedStyle(box).backgroundColor, getComputedStyle(box).paddingTop]).toEqual(['rgba(0, 0, 0, 0)', '4px'])
  expect(shown.querySelector('tr')?.hasAttribute('bgcolor')).toBe(false)
})

describe('short runs that only a colour stresses', () => {
  test.each([
    { name: 'a red word', html: '<p>一<span style="color:#c00">红</span>二</p>', stressed: true },
    { name: 'a marked word', html: '<p>一<span style="background:#ffee00">黄</span>二</p>', stressed: true },
    { name: 'a word in a coloured font', html: '<p>一<font color="cc0000">红</font>二</p>', stressed: true },
    { name: 'a grey word', html: '<p>一<span style="color:#888">灰</span>二</p>', stressed: false },
    { name: 'a whole red paragraph', html: '<p><span style="color:#c00">红的一段</span></p>', stressed: false },
    { name: 'a long run', html: `<p>一<span style="color:#c00">${'红'.repeat(41)}</span></p>`, stressed: false },
  ])('$name: $stressed', ({ html, stressed }) => {
    const shown = body(html)
    authorStress(shown)
    expect(shown.querySelector('.qd-stress') !== null).toBe(stressed)
  })
})
