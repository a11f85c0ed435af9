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

/** An element with an open shadow root. */
function hostOf(shadow: string, light = ''): Element {
  const host = document.createElement('div')
  host.innerHTML = light
  host.attachShadow({ mode: 'open' }).innerHTML = shadow
  return host
}

test.each([
  { name: 'its own text', host: () => hostOf('<style>p { color: red }</style><p>a<b>b</b></p>c'), text: 'ab\nc' },
  {
    name: 'what it was given, where it has a place for it',
    host: () => hostOf('<p>a</p><slot></slot><p>c</p>', '<p>b</p>'),
    text: 'a\nb\nc',
  },
  { name: 'nothing it was given and has no place for', host: () => hostOf('<p>a</p>', '<p>trap</p>'), text: 'a' },
  { name: 'its own where nothing was given', host: () => hostOf('<slot name="x"><p>a</p></slot>'), text: 'a' },
  {
    name: 'nothing that its sheet hides',
    host: () => hostOf('<style>i { display: none }</style><p>a<i>trap</i></p>'),
    text: 'a',
  },
  {
    name: 'what stands in a root in a root',
    host: () => {
      const outer = hostOf('<section></section>')
      outer.shadowRoot?.querySelector('section')?.append(hostOf('<p>a</p>'))
      return outer
    },
    text: 'a',
  },
])('an open shadow root shows $name', ({ host, text }) => {
  const container = document.createElement('div')
  container.append(Object.assign(document.createElement('p'), { textContent: 'before' }), host(), 'after')
  document.body.append(container)
  const copy = snapshot(container)
  expect(copy.ok && visibleText(copy.value.body)).toBe(`before\n${text}\nafter`)
  container.remove()
})
