import { chromium, type Page } from 'playwright'
import { chromiumPath } from '../browsers.ts'
import { answerTo, JUDGE_PAGE } from './answers.ts'
import type { Asked, HostileBrowser } from './browser.ts'
import { CANARY } from './canary.ts'
import type { Batch } from './judge/judge.ts'

const KINDS: Record<string, string> = { stylesheet: 'style' }

/** Chromium with the judge's scripts ready; every request is answered here. */
export async function launchChromium(scripts: string[]): Promise<HostileBrowser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const asked: Asked[] = []
  const opened: string[] = []
  let page: Page | null = null
  await context.addInitScript(CANARY)
  await context.route('**/*', async (route) => {
    const request = route.request()
    const address = request.url()
    const kind = KINDS[request.resourceType()] ?? request.resourceType()
    if (!address.startsWith(JUDGE_PAGE)) asked.push({ address, kind, referer: request.headers().referer ?? null })
    const { status, type, body } = answerTo(address, kind, scripts)
    // A page that is being closed no longer takes an answer.
    await route
      .fulfill({ status, contentType: type, body, headers: { 'access-control-allow-origin': '*' } })
      .catch((error: Error) => page?.isClosed() === false && Promise.reject(error))
  })
  context.on('page', (one) => {
    if (!page || one === page) return
    opened.push('window')
    void one.close()
  })
  const freshPage = async (): Promise<Page> => {
    await page?.close()
    page = null
    const fresh = await context.newPage()
    page = fresh
    fresh.on('dialog', (dialog) => {
      opened.push(dialog.type())
      void dialog.dismiss()
    })
    await fresh.goto(JUDGE_PAGE)
    return fresh
  }
  return {
    name: 'chromium',
    async judge(payloads, { how, patience, page: wanted }) {
      const fresh = wanted === 'same' && page ? page : await freshPage()
      asked.length = 0
      opened.length = 0
      const batch = fresh.evaluate(({ list, mode }) => qingduJudge(list, mode), { list: payloads, mode: how })
      const answer = await within(batch, patience)
      return answer && { ...answer, asked: [...asked], opened: [...opened] }
    },
    close: () => browser.close(),
  }
}

/** The answer, or null when it takes longer or the page went away under it. */
async function within(answer: Promise<Batch>, milliseconds: number): Promise<Batch | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), milliseconds)
  })
  try {
    return await Promise.race([answer.catch(() => null), late])
  } finally {
    clearTimeout(timer)
  }
}
