import { expect, test } from 'vitest'
import { matchingSections, type Section } from './rows'

const sections: Section[] = [
  { id: 'look', title: 'sectionLook', rows: [{ label: '主题', control: null }] },
  {
    id: 'reading',
    title: 'sectionReading',
    rows: [
      { label: '字号', control: null },
      { label: '行高', why: 'Line HEIGHT', control: null },
    ],
  },
]
const words: Record<string, string> = { sectionLook: '外观', sectionReading: '阅读' }

test.each([
  { query: '', found: '主题 字号 行高' },
  { query: ' 字号 ', found: '字号' },
  { query: 'line height', found: '行高' },
  { query: '阅读', found: '字号 行高' },
  { query: '没有', found: '' },
])('“$query” finds $found', ({ query, found }) =>
  expect(
    matchingSections(sections, query, (key) => words[key] ?? key)
      .flatMap(({ rows }) => rows.map(({ label }) => label))
      .join(' '),
  ).toBe(found),
)
