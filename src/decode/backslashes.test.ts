import { expect, test } from 'vitest'
import { decodeBackslashes } from './backslashes'

test.each([
  { name: 'a JSON escape', text: String.raw`\u003cp class=\"a\"\u003e`, decoded: '<p class="a">' },
  { name: 'capital digits', text: String.raw`\u003Cp\u003E`, decoded: '<p>' },
  {
    name: 'all eight escapes WeChat writes',
    text: String.raw`\x3c\x3e\x22\x26\x27\x5c\x0a\x0d`,
    decoded: '<>"&\'\\\n\r',
  },
  { name: 'single letters', text: String.raw`a\nb\tc\/d\\e\"f\'g`, decoded: 'a\nb\tc/d\\e"f\'g' },
  { name: 'an escaped escape is the text of one', text: String.raw`\\u003cp`, decoded: String.raw`\u003cp` },
  { name: 'three backslashes are one and an escape', text: String.raw`\\\u003c`, decoded: String.raw`\<` },
  { name: 'what was decoded is not decoded again', text: String.raw`\u005cu003c`, decoded: String.raw`\u003c` },
  { name: 'a pair of surrogates', text: String.raw`\ud83d\ude00`, decoded: '😀' },
  { name: 'a first half alone', text: String.raw`\ud83d!`, decoded: '\uFFFD!' },
  { name: 'a first half before another escape', text: String.raw`\ud83d\u003c`, decoded: '\uFFFD<' },
  { name: 'a first half at the end', text: String.raw`a\ud83d`, decoded: 'a\uFFFD' },
  { name: 'a second half alone', text: String.raw`\udc00a`, decoded: '\uFFFDa' },
  { name: 'a cut escape stays', text: String.raw`a\u00`, decoded: String.raw`a\u00` },
  { name: 'an escape of no digits stays', text: String.raw`\u00zz\xg1`, decoded: String.raw`\u00zz\xg1` },
  { name: 'digits with a sign are none', text: String.raw`\x-1\x+1\u 03c`, decoded: String.raw`\x-1\x+1\u 03c` },
  { name: 'a cut escape before a whole one', text: String.raw`\u00\u003c`, decoded: String.raw`\u00<` },
  { name: 'a cut hexadecimal escape stays', text: String.raw`a\x3`, decoded: String.raw`a\x3` },
  { name: 'a backslash at the end stays', text: 'a\\', decoded: 'a\\' },
  { name: 'an unknown letter keeps its backslash', text: String.raw`C:\queue`, decoded: String.raw`C:\queue` },
  { name: 'controls go, line ends stay', text: String.raw`a\u0000\x07\b\f\u000a\u0009b`, decoded: 'a\n\tb' },
  { name: 'raw line breaks stay', text: 'a\nb\\nc', decoded: 'a\nb\nc' },
  { name: 'no escape at all', text: '清读', decoded: '清读' },
])('$name', ({ text, decoded }) => expect(decodeBackslashes(text)).toBe(decoded))

test.each([
  { name: 'a megabyte of backslashes', text: '\\'.repeat(2 ** 20), length: 2 ** 19 },
  { name: 'an odd megabyte of backslashes', text: '\\'.repeat(2 ** 20 + 1), length: 2 ** 19 + 1 },
  { name: 'a megabyte of escapes', text: String.raw`\u003c`.repeat(2 ** 18), length: 2 ** 18 },
  { name: 'a megabyte of cut escapes', text: String.raw`\u00`.repeat(2 ** 18), length: 2 ** 20 },
  { name: 'a megabyte of halves', text: String.raw`\ud83d`.repeat(2 ** 18), length: 2 ** 18 },
])('$name comes to an end', ({ text, length }) => expect(decodeBackslashes(text).length).toBe(length))
