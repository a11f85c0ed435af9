import { expect, test } from 'vitest'
import { MAX_CANDIDATE_CHARACTERS } from './escape-layers'
import { findLeakRun } from './leak-run'

const begun = String.raw`\u003cdiv\u003e\u003cp\u003e一段正文在这里\u003c/p\u003e\u003cp\u003e又一`
const leak = String.raw`${begun}段\u003c/p\u003e\u003c/div\u003e`
const tags = '<div><p>一段正文在这里</p><p>又一段</p></div>'
const entities = tags.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const slashed = leak.replaceAll('\\u003cp', '\\u003cp class=\\&quot;a\\&quot;')

test.each([
  { name: 'a leak alone', text: leak, run: leak, before: '', truncated: false },
  { name: 'entities', text: entities, run: entities, before: '', truncated: false },
  { name: 'entities over escapes', text: slashed, run: slashed, before: '', truncated: false },
  { name: 'tags shown as text', text: tags, run: tags, before: '', truncated: false },
  { name: 'a line of the host before it', text: `标题\n${leak}`, run: leak, before: '标题\n', truncated: false },
  {
    name: 'words of the host after it',
    text: `${leak} 上一篇`,
    run: leak,
    before: '',
    after: ' 上一篇',
    truncated: false,
  },
  { name: 'a cut tag', text: `${begun}\\u003cspan sty`, run: begun, before: '', truncated: true },
  { name: 'a cut sentence', text: begun, run: begun, before: '', truncated: true },
  { name: 'a cut escape', text: `${begun}\\u00`, run: begun, before: '', truncated: true },
  { name: 'a backslash at the end', text: `${begun}\\`, run: begun, before: '', truncated: true },
  {
    name: 'a cut sentence in tags',
    text: `${tags.slice(0, -13)}一`,
    run: `${tags.slice(0, -13)}一`,
    before: '',
    truncated: true,
  },
])('$name', ({ text, run, before, after = '', truncated }) =>
  expect(findLeakRun(text)).toEqual({ before, after, run, truncated }),
)

test.each([
  { name: 'prose', text: '没有任何转义的文字' },
  { name: 'an article that quotes markup', text: `${'这里在讲转义。'.repeat(20)}${leak}${'这里还在讲。'.repeat(20)}` },
  { name: 'three tags', text: '<p>一</p><p>' },
  { name: 'openers only', text: '\\u003c'.repeat(100) },
  { name: 'too much', text: '\\u003cp\\u003e'.repeat(MAX_CANDIDATE_CHARACTERS / 12 + 1) },
])('no run in $name', ({ text }) => expect(findLeakRun(text)).toBeNull())

test.each(['\\', '\\u003c', '<', '<p', '&amp;', '&lt;', '\\\\u0026amp;amp;', 'u003c', '>'])(
  'a megabyte of %s comes to an end',
  (unit) => {
    const run = findLeakRun(unit.repeat(Math.ceil(2 ** 20 / unit.length)))
    expect(run === null || run.run.length <= 2 ** 21).toBe(true)
  },
)
