/**
 * Opens a page of a corpus with its scripts stopped and no request leaving, and reads it with the core and its peers.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright'
import type { Answer, PeerAnswer } from './answer.ts'
import type { CorpusPage } from './index-rows.ts'
import { namedSizes } from './picture-sizes.ts'

/** Program text of the three readers. */
export interface Scripts {
  core: string
  readability: string
  defuddle: string
}

/** What became of one page. */
export interface PageRead {
  asServed: Answer
  /** Only where the served page hides its container until its scripts ran. */
  visible: Answer | null
  readability: PeerAnswer
  defuddle: PeerAnswer
}

const CORE_CALL = `(() => {
  const before = document.documentElement.outerHTML
  const start = performance.now()
  const read = QingduCore.readPage(document, location.href)
  const ms = performance.now() - start
  const extracted = QingduCore.extractArticle(document, location.href) !== null
  const changed = document.documentElement.outerHTML !== before
  if (!read) return { ms, changed, extracted, code: 'null' }
  return read.ok ? { ms, changed, extracted, article: read.value } : { ms, changed, extracted, code: read.problem.code }
})()`

/** Takes the loading state off WeChat's container; answers whether there was one. */
const SHOW = `(() => {
  const container = document.getElementById('js_content')
  if (!container || !/visibility|opacity/.test(container.getAttribute('style') ?? '')) return false
  container.style.visibility = 'visible'
  container.style.opacity = '1'
  return true
})()`

const peerCall = (expression: string) => `(async () => {
  const start = performance.now()
  try {
    const content = (await (${expression}))?.content ?? ''
    return { ms: performance.now() - start, content }
  } catch (error) {
    return { ms: performance.now() - start, content: '', error: String(error) }
  }
})()`

export interface Visit {
  directory: string
  page: CorpusPage
  /** The page's inline scripts run. */
  live: boolean
}

/** What scripts get to begin their work, milliseconds. */
const LIVE_MS = 1_500

/** Reads one page. Throws when a reader does. */
export async function readCorpusPage(
  context: BrowserContext,
  { directory, page, live }: Visit,
  scripts: Scripts,
): Promise<PageRead> {
  const tab = await context.newPage()
  await answerRequests(tab, { page, live }, readFileSync(join(directory, page.file), 'utf8'))
  await tab.goto(page.url, { waitUntil: 'load' })
  if (live) await tab.waitForTimeout(LIVE_MS)
  const session = await context.newCDPSession(tab)
  const run = await worldsOf(session)
  const core = await run.inWorld('core', scripts.core)
  const asServed: Answer = await core(CORE_CALL)
  const shown = await core(SHOW)
  const visible: Answer | null = shown ? await core(CORE_CALL) : null
  const readability: PeerAnswer = await (await run.inWorld('readability', scripts.readability))(
    peerCall('new Readability(document.cloneNode(true)).parse()'),
  )
  const defuddle: PeerAnswer = await (await run.inWorld('defuddle', scripts.defuddle))(
    peerCall('new Defuddle(document, { url: location.href }).parse()'),
  )
  await tab.close()
  return { asServed, visible, readability, defuddle }
}

async function answerRequests(tab: Page, { page, live }: Omit<Visit, 'directory'>, html: string): Promise<void> {
  const { url } = page
  const sizeOf = namedSizes(html)
  await tab.route('**/*', (route) => {
    const request = route.request()
    if (request.url() === url && request.resourceType() === 'document')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': live ? "object-src 'none'" : "script-src 'none'; object-src 'none'" },
        body: html,
      })
    if (request.resourceType() !== 'image') return route.abort()
    const { width, height } = sizeOf(request.url())
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
    return route.fulfill({ contentType: 'image/svg+xml', body })
  })
}

/** Isolated worlds of the page: what one reader leaves behind in its prototypes, another does not see. */
async function worldsOf(session: CDPSession) {
  const { frameTree } = await session.send('Page.getFrameTree')
  return {
    async inWorld(worldName: string, script: string) {
      const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName })
      const evaluate = async (expression: string) => {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          expression,
          contextId: world.executionContextId,
          returnByValue: true,
          awaitPromise: true,
        })
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
        return result.value
      }
      await evaluate(`${script}\n;0`)
      return evaluate
    },
  }
}
