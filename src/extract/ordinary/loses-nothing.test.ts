import { Readability } from '@mozilla/readability'
import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { visibleLines } from '../../dom/visible-text'
import { readPage } from '../read-page'

/**
 * Pages of all makes. `data-kept`: must be there; `data-chrome`: must not; `data-extra`: told twice, or a control,
 * so plain Readability may have it without us.
 */
const pages = import.meta.glob<string>('./fixtures/*.html', { eager: true, query: '?raw', import: 'default' })
const cases = Object.entries(pages).map(([path, html]) => {
  const [, address = ''] = /^<!-- (\S{1,200}) -->/.exec(html) ?? []
  return { name: path.replace(/^.*\/|\.html$/g, ''), html, address }
})

const ink = (text: string | null | undefined) => (text ?? '').normalize('NFKC').replace(/\s+/g, '')
/** Sentences and lines without white space, long enough to tell something. */
const sentencesOf = (lines: readonly string[]) =>
  lines
    .flatMap((line) => line.split(/(?<=[。！？.!?])/))
    .map(ink)
    .filter((sentence) => sentence.length > 3)

function textOf({ html, address }: { html: string; address: string }): string {
  const read = readPage(parseInert(html), address)
  if (!read?.ok) throw new Error(`no article: ${JSON.stringify(read)}`)
  return ink(`${read.value.title}\n${read.value.textContent}`)
}

test.each(cases)('$name keeps every sentence that plain Readability finds', (page) => {
  const plain = parseInert(page.html)
  for (const element of plain.querySelectorAll('[data-extra], [data-chrome]')) element.remove()
  const found = new Readability(plain, { serializer: (node) => node, charThreshold: 180 }).parse()?.content
  const text = textOf(page)
  const wanted = found instanceof Element ? sentencesOf(visibleLines(found)) : []
  expect(wanted.filter((sentence) => !text.includes(sentence))).toEqual([])
})

test.each(cases)('$name has what is the article’s and nothing of what is round it', (page) => {
  const text = textOf(page)
  const inert = parseInert(page.html)
  for (const element of inert.querySelectorAll('[data-extra]')) element.remove()
  const sentences = (selector: string) =>
    sentencesOf([...inert.querySelectorAll(selector)].flatMap((one) => visibleLines(one)))
  expect(sentences('[data-kept]').filter((sentence) => !text.includes(sentence))).toEqual([])
  expect(sentences('[data-chrome]').filter((sentence) => text.includes(sentence))).toEqual([])
})
