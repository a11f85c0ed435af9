import { expect, test } from 'vitest'
import { parseInert, parseInertXml, parsePart } from './parse-inert'

const body = (html: string) => parseInert(html).querySelector('body')?.innerHTML

test('an inert document has no window', () => expect(parseInert('<p>字</p>').defaultView).toBeNull())
test('noscript holds elements, since nothing runs', () =>
  expect(parseInert('<noscript><img src="https://img.example/1.png"></noscript>').querySelector('img')).not.toBeNull())
test('a declarative shadow root stays a template', () => {
  const host = parseInert('<div><template shadowrootmode="open"><b>x</b></template></div>').querySelector('div')
  expect(host?.shadowRoot).toBeNull()
})
test('a part has no window, stands in no document and leaves others what they hold', () => {
  const [first, second] = [parsePart('<p>一</p>'), parsePart(' <img name=body>二')]
  expect([first.ownerDocument.defaultView, first.isConnected, first.innerHTML, second.innerHTML]).toEqual([
    null,
    false,
    '<p>一</p>',
    ' <img name="body">二',
  ])
})
test('text stays text', () => expect(body('1 &lt; 2')).toBe('1 &lt; 2'))

test.each([
  { name: 'well-formed XML has its root', xml: '<a><b/></a>', root: 'a' },
  { name: 'an XML declaration is allowed', xml: '<?xml version="1.0"?><a/>', root: 'a' },
  { name: 'XML that is not closed is null', xml: '<a><b></a>', root: undefined },
  { name: 'no text at all is null', xml: '', root: undefined },
  { name: 'a document type is refused', xml: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', root: undefined },
])('$name', ({ xml, root }) => expect(parseInertXml(xml)?.documentElement.localName).toBe(root))
