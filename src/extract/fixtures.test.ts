import { expect, test } from 'vitest'
import { expectedOf } from './fixtures/expected'

// Each options object is written out: the bundler reads it from the source.
const pages = import.meta.glob<string>('../formats/fixtures/*/*/page.html', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const articles = import.meta.glob<string>('../formats/fixtures/*/*/article.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const contents = import.meta.glob<string>('../formats/fixtures/*/*/content.html', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const origins = import.meta.glob<string>('../formats/fixtures/*/*/origin.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const formats = import.meta.glob<unknown>(['../formats/*.ts', '!../formats/contract.ts', '!../formats/*.test.ts'], {
  eager: true,
})

const cases = Object.entries(pages).map(([path, html]) => ({
  name: path.replace('../formats/fixtures/', '').replace('/page.html', ''),
  folder: path.replace('page.html', ''),
  html,
}))

test.each(cases)('$name gives what is expected', ({ folder, html }) => {
  // A missing expectation is red: `npm run fixture` proposes one, a person reads it.
  const { article, content } = expectedOf(html)
  expect(JSON.parse(article)).toEqual(JSON.parse(articles[`${folder}article.json`] ?? '"missing"'))
  expect(content).toBe(contents[`${folder}content.html`] ?? null)
})

test.each(cases)('$name says what it shows', ({ folder }) => expect(origins[`${folder}origin.md`]).toMatch(/\S/))

test('every format has a fixture', () => {
  const ids = Object.keys(formats).map((path) => path.replace('../formats/', '').replace('.ts', ''))
  expect(ids.filter((id) => !cases.some(({ name }) => name.startsWith(`${id}/`)))).toEqual([])
})
