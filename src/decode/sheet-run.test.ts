import { expect, test } from 'vitest'
import { findSheetRun } from './sheet-run'

const sheet =
  '.rich_media_content{--news-bottom-distance: 22px}.rich_media_content p:not([data-x=box]){color:#333}' +
  "@media(prefers-color-scheme:dark){body:not([a=b]) .rich_media_content>div{content:'. '}}.dark .rich_media_content li:empty{display:none}"

const without = (text: string) => {
  const run = findSheetRun(text)
  return run ? text.slice(0, run.start) + text.slice(run.end) : text
}

test.each([
  { name: 'a whole sheet', text: `文末。${sheet}`, left: '文末。' },
  { name: 'text after it', text: `前${sheet} 后面还有一句{不是样式}`, left: '前 后面还有一句{不是样式}' },
  { name: 'white space between rules', text: sheet.replaceAll('}', '}\n  '), left: '\n  ' },
  { name: 'copied to Markdown', text: sheet.replaceAll('_', '\\_').replaceAll('[', '\\['), left: '' },
  { name: 'cut in a block', text: `文${sheet.slice(0, 60)}`, left: '文' },
  {
    name: 'a class that is only named',
    text: '类名 .rich_media_content 表示正文。',
    left: '类名 .rich_media_content 表示正文。',
  },
  {
    name: 'a class that is named before a sentence in braces',
    text: '.rich_media_content 是正文{真的}',
    left: '.rich_media_content 是正文{真的}',
  },
  {
    name: 'declarations whose selector is gone',
    text: '尾--news-a: 1px;.rich_media_content p{margin:0}',
    left: '尾--news-a: 1px;',
  },
])('$name', ({ text, left }) => expect(without(text)).toBe(left))

test.each([
  { name: 'beginnings', text: '.rich_media_content'.repeat(50_000) },
  { name: 'braces', text: `.rich_media_content${'{'.repeat(2 ** 20)}` },
  { name: 'closed braces', text: `.rich_media_content${'{}'.repeat(2 ** 19)}` },
])('a megabyte of $name comes to an end', ({ text }) => {
  findSheetRun(text)
})
