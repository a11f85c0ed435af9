import { expect, test } from 'vitest'
import { MAX_DEPTH } from './copy-bounds'
import { parseInert } from './parse-inert'
import { snapshot } from './snapshot'
import { bodyOf } from './unclobbered'
import { visibleText } from './visible-text'

/** Built by script: a parser stops nesting at 512. */
function nested(depth: number): HTMLElement {
  const page = parseInert('')
  const root = page.createElement('div')
  let at: Element = root
  for (let level = 1; level <= depth; level += 1) {
    const inner = page.createElement('div')
    at.append(`(${level}`, inner, `${level})`)
    at = inner
  }
  return root
}

test('deeper than the bound, elements stand side by side and the text keeps its order', () => {
  const copy = snapshot(nested(MAX_DEPTH + 50))
  if (!copy.ok) throw new Error(copy.problem.code)
  let depth = 0
  for (let at = copy.value.body.querySelector('div'); at; at = at.querySelector('div')) depth += 1
  expect(depth).toBe(MAX_DEPTH)
  const levels = Array.from({ length: MAX_DEPTH + 50 }, (_, index) => index + 1)
  expect(visibleText(copy.value.body).replaceAll('\n', '')).toBe(
    levels.map((level) => `(${level}`).join('') +
      levels
        .reverse()
        .map((level) => `${level})`)
        .join(''),
  )
})

test('10,000 nested elements end in a copy', () => expect(snapshot(nested(10_000)).ok).toBe(true))

test('more nodes than the bound are too large', () => {
  const page = parseInert('<i></i>'.repeat(150_001))
  const body = bodyOf(page)
  const copy = body && snapshot(body)
  expect(copy?.ok === false && ['too-large', 'timed-out'].includes(copy.problem.code)).toBe(true)
})

test('what a sheet of the page hides is left out, and the page stays as it was', () => {
  const container = document.createElement('div')
  container.append(Object.assign(document.createElement('p'), { textContent: 'seen' }))
  container.append(Object.assign(document.createElement('p'), { textContent: 'trap', className: 'trap' }))
  const sheet = Object.assign(document.createElement('style'), { textContent: '.trap { display: none }' })
  document.body.append(sheet, container)
  const before = document.documentElement.outerHTML
  const copy = snapshot(container)
  expect(copy.ok && visibleText(copy.value.body)).toBe('seen')
  expect(document.documentElement.outerHTML).toBe(before)
  sheet.remove()
  container.remove()
})

test('a container that waits for its script is read, and what the author hides in it is not', () => {
  const container = document.createElement('div')
  container.style.cssText = 'visibility:hidden;opacity:0'
  const trap = Object.assign(document.createElement('p'), { textContent: 'trap' })
  trap.style.visibility = 'hidden'
  container.append('seen', trap)
  document.body.append(container)
  const copy = snapshot(container)
  expect(copy.ok && visibleText(copy.value.body)).toBe('seen')
  container.remove()
})

test('the source of a formula is kept, though browsers do not show it', () => {
  document.body.innerHTML =
    '<p><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></p>'
  const copy = snapshot(document.body, 'boxes')
  expect(copy.ok && copy.value.body.querySelector('annotation')?.textContent).toBe('x^2')
})

test('letters are judged by what paints them, boxes by what is left of them', () => {
  document.body.innerHTML =
    '<div><p style="background: linear-gradient(red, blue); background-clip: text; color: transparent"><b>painted</b></p>' +
    '<p style="-webkit-text-stroke: 1px red; color: transparent">hollow</p><p style="color: transparent">trap</p>' +
    '<p style="transform: scale(0)">trap</p><p style="clip-path: inset(100%)">trap</p>' +
    '<p style="height: 0; overflow-y: hidden">trap</p></div>'
  const copy = snapshot(document.body)
  expect(copy.ok && visibleText(copy.value.body)).toBe('painted\nhollow')
  document.body.replaceChildren()
})
