/**
 * Tomorrow's formats: what carries no meaning may change from month to month, and the article must stay. The pages of
 * the fixtures are changed in ways no fixture shows; what they gave unchanged is the truth.
 */
import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { MUTATIONS, mutated } from './fixtures/mutations'
import { readPage } from './read-page'

const pages = import.meta.glob<string>(
  '../formats/fixtures/{wechat-article,rich-media-copy,exeditor,qq-dom}/*/page.html',
  { eager: true, query: '?raw', import: 'default' },
)

const SEED = 20_261_125
const LEAST = 0.99

/** Code points two texts have in common, in order: plain, for the short texts of fixtures. */
function common(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const point of one) {
    const next = [0]
    other.forEach((against, at) => {
      next.push(point === against ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}

const pointsOf = (text: string): string[] => [...text.replace(/\s+/g, '')]

const urlOf = (html: string): string => /^<!-- (\S{1,500}) -->/.exec(html)?.[1] ?? ''

const articleOf = (document: Document, url: string) => {
  const read = readPage(document, url)
  return read?.ok ? read.value : null
}

const cases = Object.entries(pages).map(([path, html]) => ({ name: path.split('/').slice(3, 5).join('/'), html }))

describe.each(cases)('$name', ({ html }) => {
  const url = urlOf(html)
  const before = articleOf(parseInert(html), url)

  test.each(MUTATIONS)('$name', (mutation) => {
    const after = articleOf(mutated(html, mutation, SEED), url)
    const [wanted, given] = [pointsOf(before?.textContent ?? ''), pointsOf(after?.textContent ?? '')]
    const shared = common(wanted, given)
    const known = (field: 'title' | 'publishedTime') =>
      mutation.loses?.includes(field) ? null : (after?.[field] ?? null)
    const asked = (field: 'title' | 'publishedTime') =>
      mutation.loses?.includes(field) ? null : (before?.[field] ?? null)
    // A translator changed what the page shows; the account's own name stands in the data alone.
    const isNamed = !(before?.translation && mutation.loses?.includes('publishedTime'))
    expect({
      recall: shared >= LEAST * wanted.length,
      precision: shared >= LEAST * given.length,
      title: known('title'),
      publishedTime: known('publishedTime'),
      siteName: isNamed ? after?.siteName : null,
      images: after?.images.map(({ src }) => src),
    }).toEqual({
      recall: true,
      precision: true,
      title: asked('title'),
      publishedTime: asked('publishedTime'),
      siteName: isNamed ? before?.siteName : null,
      images: before?.images.map(({ src }) => src),
    })
  })
})
