import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { quieted } from './quiet-readability.ts'

const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js')
const original = readFileSync(path, 'utf8')
const quiet = quieted(original)

type Reader = new (document: Document, options: object) => { parse(): object | null }

/** Runs the file as it is shipped, a script that leaves its one export. */
function load(code: string): Reader {
  const module = { exports: {} }
  // Code of a package we ship, changed by us: that it runs is what is tested.
  new Function('module', code)(module)
  return module.exports as Reader // the file's own word
}

const sentence = 'The river rose in the night, the bridge held, and before the second bell, the town slept again. '
const paragraphs = (count: number): string => `<p>${sentence.repeat(3)}</p>`.repeat(count)
const link = '<a href="/next">Next</a>'

/** Each makes Readability take another way. */
const pages = {
  'an article': `<article><h1>Bells</h1>${paragraphs(6)}</article>`,
  'parts beside each other': `<div><div>${paragraphs(4)}</div><div>${paragraphs(2)}</div><p>${link}</p></div>`,
  'author, time and data in the head': `<div class="byline">By A. Person</div><div>${paragraphs(6)}</div>`,
  'lists, tables and code': `<div>${paragraphs(4)}<ul><li>${sentence}</li></ul><table summary="a"><caption>c</caption>
    <tr><th>a</th><td>1</td></tr></table><table><tr><td>${sentence}</td></tr></table><pre>a\n b</pre></div>`,
  'pictures put off': `<div>${paragraphs(4)}<figure><img class="lazy" data-src="/a.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
    <noscript><img src="/a.jpg"></noscript></figure><video src="https://www.youtube.com/embed/1"></video></div>`,
  'much that is none of it': `<header>${link.repeat(9)}</header><div class="share">${link}</div><div>${paragraphs(5)}
    <form>${sentence}</form><div class="comment">${sentence}</div><h2>More</h2><div>${link.repeat(9)}</div></div><footer>${link}</footer>`,
  'lines by breaks': `<div>${`${sentence}<br><br>`.repeat(9)}<font>${sentence}</font><span style="display:none">${sentence}</span></div>`,
  'so little that it tries again': `<div class="sidebar"><div class="comment">${paragraphs(1)}</div></div>`,
  nothing: '',
}

const HEAD = `<title>Bells | River News</title><meta property="og:site_name" content="River News"><base href="https://river.example/1">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bells","author":{"name":"A. Person"},
  "datePublished":"2021-03-04","publisher":{"name":"River News"}}</script>`

function read(code: string, body: string): object | null {
  const page = new JSDOM(`<html lang="en"><head>${HEAD}</head><body>${body}</body></html>`, {
    url: 'https://river.example/1',
  })
  const Readability = load(code)
  return new Readability(page.window.document, { charThreshold: 200 }).parse()
}

test.each(Object.entries(pages))('a page is read as without it: %s', (_name, body) => {
  const expected = read(original, body)
  expect(read(quiet, body)).toEqual(expected)
  expect(expected === null).toBe(body === pages.nothing)
})

test('no sentence is left, and what has a short name is made by the file itself', () => {
  expect(quiet).not.toMatch(/this\.log\(/)
  expect(quiet.length).toBeLessThan(original.length * 0.95)
  // Two marks of a parser that we do not use are made elsewhere.
  const without = quieted(original.replace(/\._isLiveNodeList|\.__JSDOMParser__/g, ''))
  const members = (pattern: RegExp) => [...without.matchAll(pattern)].map(([, name]) => name)
  // Defined in the prototype, or put on an object; a name of the DOM's would be neither.
  const made = new Set(members(/(?:^ {2}|\.)(_\w+)(?= *[({:]| *=[^=])/gm))
  expect(members(/\.(_\w+)/g).filter((name) => !made.has(name))).toEqual([])
})
