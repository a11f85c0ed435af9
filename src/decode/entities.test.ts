import { expect, test } from 'vitest'
import { decodeEntities } from './entities'

test.each([
  { name: 'markup', text: '&lt;p class=&quot;a&quot;&gt;&apos;', decoded: '<p class="a">\'' },
  { name: 'numbers in both notations', text: '&#60;&#x3C;&#X3c;&#39;', decoded: "<<<'" },
  { name: 'a layer, not two', text: '&amp;lt;&amp;amp;', decoded: '&lt;&amp;' },
  { name: 'beyond the first plane', text: '&#128512;', decoded: '😀' },
  { name: 'no character has this number', text: '&#0;&#xD83D;&#x110000;&#99999999;', decoded: '\uFFFD'.repeat(4) },
  { name: 'controls go', text: 'a&#7;b&#10;c', decoded: 'ab\nc' },
  { name: 'what the parser reads as Windows-1252 is left to it', text: '&#151;', decoded: '&#151;' },
  { name: 'no semicolon, no reference', text: '?a=1&lt=2&copy', decoded: '?a=1&lt=2&copy' },
  { name: 'unknown names and numbers without digits stay', text: '&foo;&#;&#x;&;', decoded: '&foo;&#;&#x;&;' },
  { name: 'too many digits are no number', text: '&#000000060;', decoded: '&#000000060;' },
  { name: 'words of typography', text: '&ldquo;清&middot;读&rdquo;&nbsp;&hellip;', decoded: '“清·读”\u00A0…' },
])('$name', ({ text, decoded }) => expect(decodeEntities(text)).toBe(decoded))

test.each([
  { name: 'ampersands', text: '&'.repeat(2 ** 20), length: 2 ** 20 },
  { name: 'openers', text: '&lt;'.repeat(2 ** 18), length: 2 ** 18 },
  { name: 'digits', text: `&#${'1'.repeat(2 ** 20)};`, length: 2 ** 20 + 3 },
])('a megabyte of $name comes to an end', ({ text, length }) => expect(decodeEntities(text).length).toBe(length))
