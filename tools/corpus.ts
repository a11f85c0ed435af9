/**
 * `npm run corpus -- DIRECTORY [NAME]`: reads each page of a corpus (INDEX.tsv, truth/) in Chromium with
 * dist/core/qingdu-core.js and prints a line a page. Scripts of the pages are stopped, no request leaves.
 * `-v` also prints the lines that are missing and those that are too many.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'
import { chromiumPath } from './browsers.ts'
import { type CorpusPage, readIndex } from './corpus/index-rows.ts'
import { foundImages, recall, surplus } from './corpus/yardstick.ts'

/** Of the core's answer, what is compared. */
interface Answer {
  ms: number
  code?: string
  article?: {
    formatId: string
    title: string
    siteName: string | null
    byline: string | null
    publishedTime: string | null
    textContent: string
    images: { src: string }[]
  }
  changed: boolean
}

const [directory, ...choices] = process.argv.slice(2)
if (!directory) throw new Error('usage: npm run corpus -- DIRECTORY [NAME] [-v]')
const verbose = choices.includes('-v')
const only = choices.find((choice) => choice !== '-v')
const core = readFileSync('dist/core/qingdu-core.js', 'utf8')

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"/>'

async function read(context: BrowserContext, page: CorpusPage): Promise<Answer> {
  const tab = await context.newPage()
  const html = readFileSync(join(directory ?? '', page.file), 'utf8')
  await tab.route('**/*', (route) => {
    if (route.request().url() === page.url && route.request().resourceType() === 'document')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': "script-src 'none'; object-src 'none'" },
        body: html,
      })
    if (route.request().resourceType() === 'image')
      return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
    return route.abort()
  })
  await tab.goto(page.url, { waitUntil: 'load' })
  const session = await context.newCDPSession(tab)
  const { frameTree } = await session.send('Page.getFrameTree')
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const run = `${core}
    ;(() => {
      const before = document.documentElement.outerHTML
      const start = performance.now()
      const read = QingduCore.readPage(document, location.href)
      const ms = performance.now() - start
      const changed = document.documentElement.outerHTML !== before
      if (!read) return { ms, changed, code: 'null' }
      return read.ok ? { ms, changed, article: read.value } : { ms, changed, code: read.problem.code }
    })()`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: run,
    contextId: world.executionContextId,
    returnByValue: true,
  })
  await tab.close()
  if (exceptionDetails) throw new Error(`${page.file}: ${exceptionDetails.exception?.description}`)
  return result.value
}

const CODES: Record<string, string> = { 'nonarticle-check': 'captcha' }

function lineOf(page: CorpusPage, { article, code, ms, changed }: Answer): string {
  const name = page.file.replace(/\.html$/, '').padEnd(30)
  const told = `${Math.round(ms)} ms${changed ? ' PAGE CHANGED' : ''}`
  if (!article) {
    const wanted = CODES[page.kind] ?? page.kind.replace('nonarticle-', '')
    return `${name} ${code} ${page.kind.startsWith('nonarticle') && code === wanted ? 'right' : 'WRONG'} ${told}`
  }
  const { found, all, missing } = recall(page.text, article.textContent)
  const extra = surplus([...page.text, ...page.allowed], article.textContent)
  const pictures = foundImages(
    page.images,
    article.images.map(({ src }) => src),
  )
  const mark = (label: string, right: boolean, value: string | null) => (right ? label : `${label}: ${value}`)
  const fields = [
    mark('title', article.title === page.title, article.title),
    mark('account', !page.account || [article.siteName, article.byline].includes(page.account), article.siteName),
    mark('author', !page.author || article.byline === page.author, article.byline),
    mark('time', article.publishedTime === (page.published || null), article.publishedTime),
  ]
  const text = `${found}/${all} characters, ${extra.length} lines too many`
  const more = verbose
    ? `${missing.map((line) => `\n   - ${line}`).join('')}${extra.map((line) => `\n   + ${line}`).join('')}`
    : ''
  return `${name} ${article.formatId} | ${text} | ${pictures}/${page.images.length} of ${article.images.length} images | ${fields.join(', ')} | ${told}${more}`
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
try {
  for (const page of readIndex(directory).filter(({ file }) => !only || file.includes(only))) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    console.log(lineOf(page, await read(context, page)))
    await context.close()
  }
} finally {
  await browser.close()
}
