import { afterEach, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { HARD_MS } from './clock'
import { readPage } from './read-page'

const URL_OF_PAGE = 'https://example.com/1.html'
const sentence = '河水涨了，桥还在，第二遍钟响之前，小镇又睡着了。'

afterEach(() => document.body.replaceChildren())

/** An article or a problem, in the time that any page may cost. A machine that runs other tests beside gets three times that. */
function answerTo(page: Document): string {
  const start = performance.now()
  const read = readPage(page, URL_OF_PAGE)
  expect(performance.now() - start).toBeLessThan(3 * HARD_MS)
  if (!read) return 'null'
  return read.ok ? read.value.formatId : read.problem.code
}

test('a page of 20 MB ends', () => {
  const page = parseInert(`<article>${`<p>${sentence.repeat(40)}</p>`.repeat(7_000)}</article>`)
  expect(['readability', 'too-large', 'timed-out']).toContain(answerTo(page))
})

test('10,000 nested elements end', () => {
  const outer = document.createElement('div')
  let inner: Element = outer
  for (let level = 0; level < 10_000; level += 1) inner = inner.appendChild(document.createElement('div'))
  inner.textContent = sentence.repeat(30)
  document.body.append(outer)
  expect(['readability', 'timed-out', 'null']).toContain(answerTo(document))
  outer.className = 'rich_media_content'
  expect(['rich-media-copy', 'timed-out']).toContain(answerTo(document))
})

test('an article of 2,000 pictures is read', () => {
  const page = parseInert(
    `<div class="rich_media_content"><p>${sentence}</p>${'<p><img src="https://example.com/a.png"></p>'.repeat(2_000)}</div>`,
  )
  expect(['rich-media-copy', 'timed-out']).toContain(answerTo(page))
})

test('a page that redefines what it can reach is read', () => {
  const container = Object.assign(document.createElement('div'), { className: 'rich_media_content' })
  container.append(Object.assign(document.createElement('p'), { textContent: sentence }))
  document.body.append(container)
  const lie = () => {
    throw new Error('reached the page')
  }
  for (const node of [document, document.body, container]) {
    for (const name of ['querySelector', 'querySelectorAll', 'getAttribute', 'matches', 'contains']) {
      Object.defineProperty(node, name, { value: lie, configurable: true })
    }
    for (const name of ['firstChild', 'parentNode', 'nextSibling', 'textContent', 'attributes']) {
      Object.defineProperty(node, name, { get: lie, configurable: true })
    }
  }
  try {
    expect(answerTo(document)).toBe('rich-media-copy')
  } finally {
    for (const node of [document, document.body]) {
      for (const name of Object.getOwnPropertyNames(node)) Reflect.deleteProperty(node, name)
    }
  }
})
