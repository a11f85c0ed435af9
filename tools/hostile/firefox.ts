import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { firefoxPath } from '../browsers.ts'
import { answerTo, JUDGE_PAGE } from './answers.ts'
import type { Asked, HostileBrowser } from './browser.ts'
import { CANARY } from './canary.ts'
import type { Batch } from './judge/judge.ts'

/** Of BiDi's network.beforeRequestSent, what is read here. */
interface RequestSent {
  isBlocked: boolean
  request: {
    request: string
    url: string
    destination?: string
    headers: { name: string; value: { type: string; value: string } }[]
  }
}

/** puppeteer keeps its BiDi connection to itself; it alone tells what a request is for. */
interface WithConnection {
  connection: {
    send(method: string, parameters: object): Promise<{ result: unknown }>
    on(event: string, listener: (parameters: never) => void): void
  }
}

/** By the request's destination; iframes ask for documents. */
const KINDS: Record<string, string> = { iframe: 'document', frame: 'document', '': 'document' }

/** Firefox over BiDi with the judge's scripts ready; every request is answered here. */
export async function launchFirefox(scripts: string[]): Promise<HostileBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'qingdu-hostile-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: { 'dom.disable_open_during_load': false },
    timeout: 120_000,
    protocolTimeout: 120_000,
  })
  const { connection } = browser as unknown as WithConnection
  const send = async (method: string, parameters: object) => (await connection.send(method, parameters)).result
  const asked: Asked[] = []
  const opened: string[] = []
  connection.on('network.beforeRequestSent', ({ isBlocked, request }: RequestSent) => {
    if (!isBlocked) return
    const kind = KINDS[request.destination ?? ''] ?? request.destination ?? ''
    const referer = request.headers.find(({ name }) => name.toLowerCase() === 'referer')?.value.value ?? null
    if (!request.url.startsWith(JUDGE_PAGE)) asked.push({ address: request.url, kind, referer })
    const { status, type, body } = answerTo(request.url, kind, scripts)
    const headers = Object.entries({ 'content-type': type, 'access-control-allow-origin': '*' })
    // The page may have gone meanwhile: then there is no one to answer.
    void send('network.provideResponse', {
      request: request.request,
      statusCode: status,
      headers: headers.map(([name, value]) => ({ name, value: { type: 'string', value } })),
      body: { type: 'base64', value: Buffer.from(body).toString('base64') },
    }).catch(() => null)
  })
  connection.on('browsingContext.userPromptOpened', ({ type, context: at }: { type: string; context: string }) => {
    opened.push(type)
    void send('browsingContext.handleUserPrompt', { context: at, accept: false }).catch(() => null)
  })
  await send('session.subscribe', { events: ['network.beforeRequestSent', 'browsingContext.userPromptOpened'] })
  await send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [
      { type: 'pattern', protocol: 'https' },
      { type: 'pattern', protocol: 'http' },
    ],
  })
  await send('script.addPreloadScript', { functionDeclaration: `() => { ${CANARY} }` })
  let context: string | null = null
  const freshPage = async (): Promise<string> => {
    const before = context
    const { context: fresh } = (await send('browsingContext.create', { type: 'tab' })) as { context: string }
    if (before) await send('browsingContext.close', { context: before }).catch(() => null)
    context = fresh
    await send('browsingContext.navigate', { context: fresh, url: JUDGE_PAGE, wait: 'complete' })
    return fresh
  }
  return {
    name: 'firefox',
    async judge(payloads, { how, patience, page }) {
      const fresh = page === 'same' && context ? context : await freshPage()
      asked.length = 0
      opened.length = 0
      const list = payloads.map(({ id, html }) => ({ id, html }))
      const expression = `qingduJudge(${JSON.stringify(list)}, '${how}').then((seen) => JSON.stringify(seen))`
      const batch = send('script.evaluate', { expression, target: { context: fresh }, awaitPromise: true }).then(
        readBatch,
      )
      const answer = await Promise.race([
        batch.catch(() => null),
        new Promise<null>((done) => setTimeout(done, patience, null)),
      ])
      return answer && { ...answer, asked: [...asked], opened: [...opened] }
    },
    async close() {
      await browser.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function readBatch(answer: unknown): Batch | null {
  const { type, result } = answer as { type: string; result?: { value?: string } } // BiDi's script.EvaluateResult
  return type === 'success' && result?.value ? (JSON.parse(result.value) as Batch) : null // what judge.ts wrote
}
