import { expect, test } from 'vitest'
import { decodeMarkdownEscapes } from './markdown-escapes'

test.each([
  { text: '\\<p class="rich\\_media\\_content"\\>\\[1\\]', gives: '<p class="rich_media_content">[1]' },
  { text: '\\u003cp class=\\"rich_media_content\\"', gives: '\\u003cp class=\\"rich_media_content\\"' },
  { text: 'a\\_b', gives: 'a\\_b' },
])('$text is $gives', ({ text, gives }) => expect(decodeMarkdownEscapes(text)).toBe(gives))
