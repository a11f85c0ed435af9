/**
 * Tomorrow's formats: what carries no meaning may change from month to month, and the article must stay. The pages of
 * the fixtures are changed in ways no fixture shows; what they gave unchanged is the truth.
 */
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../decode/fixtures/random'
import { parseInert } from '../dom/parse-inert'
import { MUTATIONS, type Mutation, mutated } from './fixtures/mutations'
import { readPage } from './read-page'

const pages = import.meta.glob<string>(
  [
    '../formats/fixtures/{wechat-article,wechat-share,wechat-pictures,wechat-text,wechat-media}/*/page.html',
    '../formats/fixtures/{rich-media-copy,exeditor,qq-dom,qq-json,leaked}/*/page.html',
    // What these show is the text itself.
    '!../formats/fixtures/leaked/about-*/page.html',
    // An article in a string of a program: none of the changes reaches into it.
    '!../formats/fixtures/leaked/program-*/page.html',
  ],
  { eager: true, query: '?raw', import: 'default' },
)

const SEED = 20_261_125
const LEAST = 0.99
/** Two changes at once: so many of each page's pairs. */
const PAIRS = 2

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

/** Shares of the wanted text that is given, and of the given text that is wanted, are large enough. */
function isNear(wanted: string, given: string): { recall: boolean; precision: boolean } {
  if (wanted === given) return { recall: true, precision: true }
  const [one, other] = [pointsOf(wanted), pointsOf(given)]
  const shared = common(one, other)
  return { recall: shared >= LEAST * one.length, precision: shared >= LEAST * other.length }
}

const urlOf = (html: string): string => /^<!-- (\S{1,500}) -->/.exec(html)?.[1] ?? ''

const articleOf = (document: Document, url: string) => {
  const read = readPage(document, url)
  return read?.ok ? read.value : null
}

const cases = Object.entries(pages).map(([path, html]) => ({ name: path.split('/').slice(3, 5).join('/'), html }))

/** What can be done to a page, one by one and by pairs; what does not change it is left out. */
function changesOf({ name, html }: { name: string; html: string }): { name: string; mutations: Mutation[] }[] {
  const before = parseInert(html).documentElement.outerHTML
  const single = MUTATIONS.filter(
    (mutation) =>
      !mutation.takesAll?.some((format) => name.startsWith(format)) &&
      mutated(html, [mutation], SEED).documentElement.outerHTML !== before,
  )
  const random = randomFrom(SEED + html.length)
  const pairs = Array.from({ length: PAIRS }, () => {
    const first = Math.floor(random() * single.length)
    const second = (first + 1 + Math.floor(random() * (single.length - 1))) % single.length
    return [first, second].flatMap((at) => single[at] ?? [])
  }).filter((pair) => pair.length === 2 && pair[0] !== pair[1])
  return [...single.map((one) => [one]), ...pairs].map((mutations) => ({
    name: mutations.map((mutation) => mutation.name).join(', and '),
    mutations,
  }))
}

describe.each(cases)('$name', (page) => {
  const url = urlOf(page.html)
  const before = articleOf(parseInert(page.html), url)

  test.each(changesOf(page))('$name', ({ mutations }) => {
    const after = articleOf(mutated(page.html, mutations, SEED), url)
    const lost = mutations.flatMap(({ loses }) => loses ?? [])
    // A translator changed what the page shows; the account's own name stands in the data alone.
    const isNamed = !(before?.translation && lost.includes('publishedTime'))
    const told = (article: typeof before) => ({
      title: lost.includes('title') ? null : article?.title,
      publishedTime: lost.includes('publishedTime') ? null : article?.publishedTime,
      siteName: isNamed ? article?.siteName : null,
      images: article?.images.map(({ src }) => src),
    })
    expect({ ...isNear(before?.textContent ?? '', after?.textContent ?? ''), ...told(after) }).toEqual({
      recall: true,
      precision: true,
      ...told(before),
    })
  })
})
