import { expect, test } from 'vitest'
import { sanitize } from './sanitize'

const clean = (html: string): string => {
  const result = sanitize(html, { url: 'https://article.example/a/b.html' })
  return result.ok ? String(result.value) : result.problem.code
}
/** The drawing of the first picture as text; null: there is none. */
function drawing(html: string): string | null {
  const source = /src="data:image\/svg\+xml;charset=utf-8,([^"]*)"/.exec(clean(html))?.[1]
  return source === undefined ? null : decodeURIComponent(source.replaceAll('&amp;', '&'))
}
const svg = (inside: string, attributes = '') => `<svg ${attributes}>${inside}</svg>`
const XML = 'xmlns="http://www.w3.org/2000/svg"'

/** As MathJax sets it: glyphs once, referred to by name, the depth under the line on the root. */
const FORMULA =
  '<svg style="vertical-align: -0.566ex" width="9.2ex" height="2.262ex" viewBox="0 -750 4000 1000" aria-label="x + y">' +
  '<defs><path id="G-1" d="M52 289Q59 331"></path><path id="G-2" d="M1 2L3 4"></path></defs>' +
  '<g stroke="currentColor" fill="currentColor" stroke-width="0" transform="scale(1,-1)">' +
  '<use data-c="1D465" xlink:href="#G-1"></use><use xlink:href="#G-2" x="500"></use></g></svg>'

test('a formula keeps its glyphs, its size, its depth and its words', () => {
  expect(drawing(FORMULA)).toBe(
    `<svg ${XML} width="9.2ex" height="2.262ex" viewBox="0 -750 4000 1000">` +
      '<defs><path d="M52 289Q59 331" id="G-1"/><path d="M1 2L3 4" id="G-2"/></defs>' +
      '<g stroke="currentColor" fill="currentColor" stroke-width="0" transform="scale(1,-1)">' +
      '<use href="#G-1"/><use x="500" href="#G-2"/></g></svg>',
  )
  const out = clean(`<p>字${FORMULA}</p>`)
  expect(out).toContain('style="width: 9.2ex; height: 2.262ex; vertical-align: -0.566ex"')
  expect(out).toContain('alt="x + y"')
  expect(out).toContain('data-qd="formula"')
})

const fan = (id: string, target: string) => `<g id="${id}">${`<use href="#${target}"/>`.repeat(10)}</g>`
const RECT = '<rect width="1" height="1"/>'
test.each([
  {
    name: 'script, style and links are not copied',
    html: svg(`<script>x</script><style>a</style><a href="b">${RECT}</a>${RECT}`),
    out: `<svg ${XML}>${RECT}</svg>`,
  },
  {
    name: 'handlers, classes and styles are not copied',
    html: svg('<rect onload="x" class="a" style="fill:red;behavior:x" width="1"/>'),
    out: `<svg ${XML}><rect width="1" fill="red"/></svg>`,
  },
  {
    name: 'text is copied where it is read',
    html: svg('a<text x="1">字 &lt;b&gt;</text>'),
    out: `<svg ${XML}><text x="1">字 &lt;b&gt;</text></svg>`,
  },
  {
    name: 'a drawing in a drawing is a group',
    html: svg(`<svg x="1">${RECT}</svg>`),
    out: `<svg ${XML}><g x="1">${RECT}</g></svg>`,
  },
  {
    name: 'an outside address is not copied',
    html: svg(`<rect width="1" fill="url(https://leak.example/)"/><use href="https://leak.example/#a"/>`),
    out: `<svg ${XML}><rect width="1"/></svg>`,
  },
  {
    name: 'a gradient of its own is',
    html: svg('<linearGradient id="a"><stop offset="1"/></linearGradient><rect fill="url(#a)"/>'),
    out: `<svg ${XML}><linearGradient id="a"><stop offset="1"/></linearGradient><rect fill="url(#a)"/></svg>`,
  },
  {
    name: 'a use that holds uses is dropped',
    html: svg(`${RECT}<g id="a">${RECT}</g>${fan('b', 'a')}${fan('c', 'b')}<use href="#c"/>`),
    out: `<svg ${XML}>${RECT}<g id="a">${RECT}</g>${fan('b', 'a')}<g id="c"/></svg>`,
  },
  { name: 'a use of itself is dropped', html: svg(`${RECT}<use id="a" href="#a"/>`), out: `<svg ${XML}>${RECT}</svg>` },
  {
    name: 'nothing in a clip path is clipped',
    html: svg(`<clipPath id="a"><rect clip-path="url(#b)"/></clipPath><rect clip-path="url(#a)"/>`),
    out: `<svg ${XML}><clipPath id="a"><rect/></clipPath><rect clip-path="url(#a)"/></svg>`,
  },
  {
    name: 'hair-thin dashes are not copied',
    html: svg('<path d="M0 0H9" stroke-dasharray="0.001"/>'),
    out: `<svg ${XML}><path d="M0 0H9"/></svg>`,
  },
  { name: 'nothing drawn is no picture', html: svg('<g></g>', 'width="10" height="10"'), out: null },
  { name: 'what only waits to be used is not drawn', html: svg(`<defs>${RECT}</defs>`), out: null },
  {
    name: 'more than 1,000 uses are no picture',
    html: svg(`<rect id="a"/>${'<use href="#a"/>'.repeat(1001)}`),
    out: null,
  },
  {
    name: '900 uses of 100 shapes are no picture',
    html: svg(`<g id="a">${RECT.repeat(100)}</g>${'<use href="#a"/>'.repeat(900)}`),
    out: null,
  },
  { name: 'more than 4,000 nodes are no picture', html: svg(RECT.repeat(4001)), out: null },
  { name: 'a drawing 33 deep is no picture', html: svg(`${'<g>'.repeat(33)}${RECT}${'</g>'.repeat(33)}`), out: null },
])('$name', ({ html, out }) => expect(drawing(html)).toBe(out))

const image = (data: string) => `<img src="data:image/svg+xml${data}">`
const ONE = `<svg ${XML}>${RECT}</svg>`
test.each([
  { name: 'a drawing that comes as an address is made anew', html: image(`,${encodeURIComponent(ONE)}`), out: ONE },
  { name: '… in base64', html: image(`;base64,${btoa(ONE)}`), out: ONE },
  {
    name: '… without its script',
    html: image(`,${encodeURIComponent(`<svg ${XML}><script/>${RECT}</svg>`)}`),
    out: ONE,
  },
  {
    name: 'with a document type it is no picture',
    html: image(`,${encodeURIComponent(`<!DOCTYPE svg>${ONE}`)}`),
    out: null,
  },
  {
    name: 'with a style sheet it is no picture',
    html: image(`,${encodeURIComponent(`<?xml-stylesheet href="a"?>${ONE}`)}`),
    out: null,
  },
  { name: 'broken XML is no picture', html: image(',%3Csvg'), out: null },
  { name: 'broken escapes are no picture', html: image(',%ff'), out: null },
  {
    name: 'another root is no picture',
    html: image(`,${encodeURIComponent('<html xmlns="http://www.w3.org/1999/xhtml"/>')}`),
    out: null,
  },
])('$name', ({ html, out }) => expect(drawing(html)).toBe(out))

test('a size in pixels becomes whole attributes', () =>
  expect(clean(svg(RECT, 'width="24.5" height="24px"'))).toMatch(/ width="24" height="24"|width="24" .*height="24"/))

const TREE =
  '<mrow><msup><mi>x</mi><mn>2</mn></msup><mo stretchy="false">+</mo><mfrac linethickness="0"><mi>a</mi><mi>b</mi></mfrac></mrow>'
test.each([
  {
    name: 'a formula stays',
    html: `<math display="block">${TREE}</math>`,
    out: `<math display="block">${TREE}</math>`,
  },
  {
    name: 'of several tellings the drawn one stays',
    html: `<math><semantics>${TREE}<annotation encoding="application/x-tex">x^2</annotation></semantics></math>`,
    out: `<math>${TREE}</math>`,
  },
  {
    name: '… in its order',
    html: '<math><mrow><semantics><mi>a</mi></semantics><mo>=</mo><mi>b</mi></mrow></math>',
    out: '<math><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow></math>',
  },
  {
    name: 'addresses, styles and names are not copied',
    html: '<math href="x" style="a" class="b" id="c" onclick="d"><mi>x</mi></math>',
    out: '<math><mi>x</mi></math>',
  },
  { name: 'an element in a text element makes it text', html: '<math><mtext><b>字</b></mtext></math>', out: '字' },
  { name: 'an unknown name makes it text', html: '<math><maction><mi>x</mi></maction></math>', out: 'x' },
  {
    name: 'a way back into HTML makes it text',
    html: '<math><annotation-xml encoding="text/html"><p>字</p></annotation-xml></math>',
    out: '',
  },
  {
    name: 'lengths above 99 go',
    html: '<math><mspace width="100em"></mspace><mspace width="99em"></mspace></math>',
    out: '<math><mspace></mspace><mspace width="99em"></mspace></math>',
  },
])('$name', ({ html, out }) => expect(clean(html)).toBe(out))

const FIXED = [
  FORMULA,
  `<math>${TREE}</math>`,
  svg(`<text>字 &amp; "x"</text>`, 'viewBox="0 0 9 9" width="100%"'),
  ' <a>x<a>y</a></a>',
  '<table><b>a',
]
test.each(FIXED)('cleaning twice is enough: %.50s', (html) => {
  const twice = clean(clean(html))
  expect(clean(twice)).toBe(twice)
})
