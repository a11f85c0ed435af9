import { afterEach, expect, test } from 'vitest'
import { contrast } from '../color/contrast'
import { parseColour } from '../color/parse-colour'
import { parseHex, type Rgb } from '../color/rgb'
import { themes } from '../themes/themes'
import { authorColours } from './author-colours'

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

test.each(themes)("code keeps the ground of $id, and an author's colour on it is readable", ({ id, tokens }) => {
  authorColours()(body('<pre>一<span style="color:#888">注</span></pre>'), id)
  const ground = parseHex(tokens['code-bg'])
  if (!ground) throw new Error('no ground')
  expect(contrast(colourOf('span'), ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(themes)('red stays red in $id', ({ id, bg }) => {
  authorColours()(body('<p style="color:#e53333">红</p>'), id)
  const [red, green, blue] = colourOf('p')
  expect(red).toBeGreaterThan(Math.max(green, blue))
  expect(contrast(colourOf('p'), parseHex(bg) ?? [0, 0, 0])).toBeGreaterThanOrEqual(4.5)
})

test('the article before gets its own colours back, and its sheet goes', () => {
  const colour = authorColours()
  const [first, second] = [body('<p style="color:#333">一</p>'), body('<p style="color:#333">二</p>')]
  const before = first.outerHTML
  colour(first, 'dark')
  colour(second, 'dark')
  expect(first.outerHTML).toBe(before)
  expect(document.adoptedStyleSheets).toHaveLength(1)
  colour(null, 'dark')
  expect(document.adoptedStyleSheets).toHaveLength(0)
})
