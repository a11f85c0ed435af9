import { expect, test } from 'vitest'
import { parseInert } from './parse-inert'
import { snapshot } from './snapshot'
import { bodyOf } from './unclobbered'
import { visibleText } from './visible-text'

const copyOf = (html: string) => {
  const body = bodyOf(parseInert(html))
  const copy = body && snapshot(body)
  if (!copy?.ok) throw new Error('no copy')
  return copy.value
}

/** Gradient letters, as editors write them. */
const PAINT = 'background-image: linear-gradient(red, blue); -webkit-background-clip: text'

test.each([
  { name: 'display: none', html: 'a<p style="display:none">trap</p>', text: 'a' },
  {
    name: 'letters painted by what stands round them',
    html: `<p style="${PAINT}; color: transparent"><span><b>seen</b></span></p>`,
    text: 'seen',
  },
  {
    name: 'hollow letters',
    html: '<p style="-webkit-text-stroke: 1px red; color: transparent">seen</p>',
    text: 'seen',
  },
  {
    name: 'see-through letters beside painted ones',
    html: `<p><span style="${PAINT}">seen</span><i style="color: transparent">trap</i></p>`,
    text: 'seen',
  },
  { name: 'scaled to nothing', html: 'a<p style="transform: rotate(3deg) scale(0)">trap</p>', text: 'a' },
  { name: 'scaled to a half', html: '<p style="transform: scale(0.5)">seen</p>', text: 'seen' },
  { name: 'moved away', html: 'a<p style="transform: translateX(-9999px)">trap</p>', text: 'a' },
  { name: 'moved by a slide', html: '<p style="transform: translate3d(-1080px, 0, 0)">seen</p>', text: 'seen' },
  { name: 'pushed away', html: 'a<p style="margin-left: -9999px">trap</p>', text: 'a' },
  { name: 'faded', html: 'a<p style="filter: blur(1px) opacity(0)">trap</p>', text: 'a' },
  { name: 'clipped where it stands', html: 'a<p style="clip-path: inset(100%)">trap</p>', text: 'a' },
  { name: 'cut downwards only', html: 'a<p style="height: 0; overflow-y: hidden">trap</p>', text: 'a' },
  { name: 'hidden', html: 'a<p hidden>trap</p>', text: 'a' },
  { name: 'visibility: hidden', html: 'a<p style="visibility:hidden">trap</p>', text: 'a' },
  {
    name: 'a visible part of something hidden is seen',
    html: '<p style="visibility:hidden">trap<b style="visibility:visible">seen</b></p>',
    text: 'seen',
  },
  { name: 'opacity: 0', html: 'a<p style="opacity:0"><b>trap</b></p>', text: 'a' },
  { name: 'font-size: 0', html: 'a<p style="font-size:0">trap</p>', text: 'a' },
  {
    name: 'a wrapper of size 0 hides only what takes its size',
    html: '<p style="font-size:0"><span style="font-size:16px">seen</span></p>',
    text: 'seen',
  },
  { name: 'see-through ink', html: 'a<p style="color:rgba(0,0,0,0)">trap</p>', text: 'a' },
  { name: 'opaque ink', html: '<p style="color:rgb(0,0,0)">a</p>', text: 'a' },
  {
    name: 'see-through ink over a cut background is seen',
    html: '<p style="color:transparent;-webkit-background-clip:text">a</p>',
    text: 'a',
  },
  { name: 'a box of height 0', html: 'a<p style="height:0;overflow:hidden">trap</p>', text: 'a' },
  { name: 'far outside', html: 'a<p style="position:absolute;left:-9999px">trap</p>', text: 'a' },
  { name: 'far indent', html: 'a<p style="text-indent:-9999px">trap</p>', text: 'a' },
  { name: 'style and script', html: 'a<style>p{}</style><script>trap()</script>', text: 'a' },
])('$name', ({ html, text }) => expect(visibleText(copyOf(html).body)).toBe(text))

test('a picture in a see-through box stays', () =>
  expect(copyOf('<p style="opacity:0"><img src="a.png"></p>').body.querySelector('img')).not.toBeNull())

test('what was left out is told, at its place', () => {
  const { body, hidden } = copyOf('<p>a</p><p style="display:none">trap</p><p>b</p>')
  expect(hidden.map(({ text }) => text)).toEqual(['trap'])
  expect(hidden[0]?.place.parentNode).toBe(body)
})

test('the container may be hidden itself', () => {
  const page = parseInert('<div id=x style="visibility:hidden;opacity:0;display:none">a</div>')
  const container = page.querySelector('#x')
  const copy = container && snapshot(container)
  expect(copy?.ok && visibleText(copy.value.body)).toBe('a')
})

test('a form that clobbers its own tree is walked to its end', () => {
  const { body } = copyOf(
    '<form><input name=parentNode><input name=firstChild><input name=nextSibling><input name=attributes><p>in</p></form><p>after</p>',
  )
  expect(visibleText(body)).toBe('in\nafter')
  expect(body.querySelector('form')).toBeNull()
})

test.each([
  { name: 'the mark of a picture', html: '<p>a<!--IMG_0--></p>', kept: '<p>a<!--IMG_0--></p>' },
  { name: 'any other comment', html: '<p>a<!-- IMG_0 is here --></p>', kept: '<p>a</p>' },
])('$name: $kept', ({ html, kept }) => expect(copyOf(html).body.innerHTML).toBe(kept))

test('what is hidden in several ways is told in the order of the page', () => {
  const { hidden } = copyOf(
    '<p style="font-size:0">1<i hidden>2</i>3</p><div style="opacity:0">4<b hidden>5</b></div><p hidden>6</p>',
  )
  expect(hidden.map(({ text }) => text)).toEqual(['1', '2', '3', '45', '5', '6'])
})
