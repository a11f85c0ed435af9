import { expect, test } from 'vitest'
import { MAX_CANDIDATE_CHARACTERS, outermostForm, peelLayers } from './escape-layers'
import { randomFrom } from './fixtures/random'

const html =
  '<div class="rich_media_content"><p style="color: #333">一行\n两行</p><p>AT&amp;T &lt;b&gt; 100% \\n</p>' +
  '<!--IMG_0--><p><strong>粗</strong>细 😀</p></div>'

/** The hosts' writers, each what its decoder takes off. */
const json = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)
const hex = (text: string) =>
  text.replace(/[<>"&'\\\n\r]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
const entities = (text: string) => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`)
const named = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const writers = { json, hex, entities, named }
const formOf = { json: 'backslash', hex: 'backslash', entities: 'entities', named: 'entities' } as const
type Writer = keyof typeof writers
const names: readonly Writer[] = ['json', 'hex', 'entities', 'named']

test.each(names.map((name) => ({ name })))('one layer of $name', ({ name }) =>
  expect(peelLayers(writers[name](html))).toEqual({ text: html, forms: [formOf[name]] }),
)

test('one layer of percent signs, and two', () => {
  expect(peelLayers(encodeURIComponent(html))).toEqual({ text: html, forms: ['percent'] })
  expect(peelLayers(encodeURIComponent(encodeURIComponent(html))).text).toBe(html)
})

const pairs = names.flatMap((outer) => names.map((inner) => ({ outer, inner })))
test.each(pairs)('$inner inside $outer', ({ outer, inner }) => {
  const once = writers[inner](html)
  const twice = writers[outer](once)
  // Hexadecimal escapes leave nothing that entities would have to escape.
  const forms = twice === once ? [formOf[inner]] : [formOf[outer], formOf[inner]]
  expect(peelLayers(twice)).toEqual({ text: html, forms })
})

test('three layers are taken off, the fourth is left', () => {
  expect(peelLayers(json(hex(named(html)))).text).toBe(html)
  expect(peelLayers(hex(json(hex(named(html)))))).toEqual({
    text: named(html),
    forms: ['backslash', 'backslash', 'backslash'],
  })
})

test.each([
  { name: 'tags', text: html, form: null },
  { name: 'prose', text: '反斜杠 \\u003c 就是小于号', form: null },
  { name: 'three openers', text: String.raw`\u003cp\u003e\u003cb\u003e\u003ci\u003e`, form: null },
  { name: 'four openers', text: String.raw`\u003cp\u003e\u003cb\u003e\u003ci\u003e\u003cu\u003e`, form: 'backslash' },
  { name: 'entities under backslashes', text: String.raw`\x26lt;p`.repeat(4), form: 'backslash' },
  {
    name: 'backslashes under entities',
    text: String.raw`\u003cp class=\&quot;a\&quot;\u003e`.repeat(4),
    form: 'entities',
  },
  { name: 'few escapes beside many tags', text: `${'<p>字</p>'.repeat(20)}${'\\u003c'.repeat(5)}`, form: null },
  { name: 'half decoded', text: `${'<p>字</p>'.repeat(10)}${'\\u003c'.repeat(5)}`, form: 'backslash' },
  { name: 'escapes inside code', text: `<pre><code>${'\\u003cp\\u003e'.repeat(50)}</code></pre>`, form: null },
  { name: 'escapes after code', text: `<code>x</code>${'\\u003cp\\u003e'.repeat(50)}`, form: 'backslash' },
  { name: 'entities beside tags', text: '<p>&lt;p&gt;</p>'.repeat(50), form: null },
  { name: 'JSON that escapes no tag', text: String.raw`<p class=\"a\">字<\/p>`.repeat(4), form: 'backslash' },
  { name: 'percent signs in addresses', text: '<a href="/?q=%3Cp%3E">字</a>'.repeat(9), form: null },
  { name: 'percent escapes', text: '%3Cp%3E'.repeat(4), form: 'percent' },
  { name: 'slashes gone', text: 'u003cpu003e'.repeat(20), form: 'bare' },
  { name: 'slashes gone, too few', text: 'u003cpu003e'.repeat(19), form: null },
  { name: 'ampersands of addresses', text: '?a=1&amp;b=2'.repeat(50), form: null },
])('outermost of $name: $form', ({ text, form }) => expect(outermostForm(text)).toBe(form))

const pieces = [
  '清',
  '读',
  '😀',
  '\\',
  '\\\\',
  '\\n',
  '"',
  "'",
  '&',
  '&amp;',
  '\n',
  '\r',
  '\t',
  ' ',
  'u',
  '/',
  '%',
  '{',
  '=',
]
const tags = ['<p>', '</p>', '<b>', '</b>', '<br>', '<!--EOP_1-->', '<p style="color:red">']

test('what any writer wrote comes back, whatever the author wrote', () => {
  const roll = randomFrom(10)
  const pick = <T>(from: readonly T[], none: T): T => from[Math.floor(roll() * from.length)] ?? none
  for (let round = 0; round < 400; round += 1) {
    let text = ''
    for (let index = 0; index < 60; index += 1) text += pick(roll() < 0.3 ? tags : pieces, '')
    text += '<p>'.repeat(12)
    const [outer, inner] = [pick(names, 'json'), pick(names, 'json')]
    expect(peelLayers(writers[inner](text)).text, `${inner}: ${text}`).toBe(text)
    expect(peelLayers(writers[outer](writers[inner](text))).text, `${outer}, ${inner}: ${text}`).toBe(text)
  }
})

test('no garbage gets longer, and all comes to an end', () => {
  const roll = randomFrom(11)
  const garbage = ['\\', 'u', '0', '3', 'c', 'x', '&', 'lt;', '#60;', '<', '\ud83d', '\\u003c', '\\ud83d', '"', '=\\"']
  for (let round = 0; round < 500; round += 1) {
    let text = ''
    for (let index = 0; index < 200; index += 1) text += garbage[Math.floor(roll() * garbage.length)] ?? ''
    expect(peelLayers(text).text.length).toBeLessThanOrEqual(text.length)
  }
})

test.each([
  { name: 'backslashes', unit: '\\' },
  { name: 'JSON escapes', unit: '\\u003c' },
  { name: 'escaped escapes', unit: '\\\\\\\\u003cp' },
  { name: 'cut escapes', unit: '\\u00' },
  { name: 'angle brackets', unit: '<' },
  { name: 'tags', unit: '<p>' },
  { name: 'open comments', unit: '<!--' },
  { name: 'ampersands', unit: '&' },
  { name: 'deep entities', unit: '&amp;amp;amp;amp;lt;' },
  { name: 'equals signs', unit: '=\\\\\\' },
])('a megabyte of $name comes to an end', ({ unit }) => {
  const text = unit.repeat(Math.ceil(2 ** 20 / unit.length))
  expect(peelLayers(text).text.length).toBeLessThanOrEqual(text.length)
})

test('a longer text than the bound is left alone', () => {
  const text = '\\u003cp\\u003e'.repeat(Math.ceil(MAX_CANDIDATE_CHARACTERS / 12) + 1)
  expect(peelLayers(text)).toEqual({ text, forms: [] })
})
