import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, CDPSession } from 'playwright'
import type { CorpusPage } from '../tools/corpus/index-rows.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"/>'

/** Scripts do not run, and no request leaves. By this header, so that `noscript` stays text as in a reader's browser. */
const HEADERS = { 'Content-Security-Policy': "script-src 'none'; object-src 'none'" }

/** WeChat's own script shows the body when it has loaded; here that is done for it. */
const SHOW_BODY = `document.querySelector('#js_content')?.style.setProperty('visibility', 'visible', 'important')
document.querySelector('#js_content')?.style.setProperty('opacity', '1', 'important')`

/** A page of the corpus as a reader sees it, under its own address. */
export interface CorpusTab {
  session: CDPSession
  /** A world of its own with this script in it; answers the value of an expression there. */
  world(script: string): Promise<(expression: string) => Promise<unknown>>
  close(): Promise<void>
}

export async function openCorpusTab(context: BrowserContext, directory: string, page: CorpusPage): Promise<CorpusTab> {
  const tab = await context.newPage()
  const html = readFileSync(join(directory, page.file), 'utf8')
  await tab.route('**/*', (route) => {
    const request = route.request()
    if (request.url() === page.url && request.resourceType() === 'document')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers: HEADERS, body: html })
    if (request.resourceType() === 'image') return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
    return route.abort()
  })
  await tab.goto(page.url, { waitUntil: 'load' })
  const session = await context.newCDPSession(tab)
  const evaluate = async (expression: string, contextId: number): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(`${page.file}: ${exceptionDetails.exception?.description}`)
    return result.value
  }
  const world = async (script: string) => {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
    await evaluate(`${script}\n;${SHOW_BODY};0`, executionContextId)
    return (expression: string) => evaluate(expression, executionContextId)
  }
  return { session, world, close: () => tab.close() }
}
