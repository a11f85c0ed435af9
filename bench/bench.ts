/** `npm run bench`: the numbers of one run, as a table. Tells and never fails: a busy machine is no fault of the code. */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { launchChromium } from '../e2e/harness/chromium.ts'
import { serveLeaked, serveQqNews, serveWechat } from '../e2e/harness/pages.ts'
import { startServer } from '../e2e/harness/server.ts'
import { benchExtract } from './extract.ts'
import { measuredDist } from './measured-dist.ts'
import { NAMES } from './names.ts'
import { benchOverlay } from './overlay.ts'
import { benchPopup } from './popup.ts'
import { sizes } from './sizes.ts'

const { values } = parseArgs({
  options: { page: { type: 'string' }, rounds: { type: 'string', default: '10' } },
})
const rounds = Number(values.rounds)

/** UTF-16 units an article of the demo's length carries, markup included. */
const ARTICLE_CHARACTERS = 8_000

const server = await startServer()
const { path: dist, peer } = await measuredDist(ARTICLE_CHARACTERS)
const extension = await launchChromium({ server, dist })
const given = values.page
await extension.context.addInitScript(NAMES)
await extension.control.evaluate(NAMES)
const address = given
  ? server.serve('http://site.qingdu.example/given.html', { body: readFileSync(given), type: 'text/html' })
  : serveLeaked(server)
const pages: Record<string, string> = given
  ? { given: address }
  : { leaked: address, wechat: serveWechat(server), 'qq-news': serveQqNews(server) }

const page = await extension.context.newPage()
await page.goto(address)
const rows = {
  ...(await benchPopup(extension, page, rounds)),
  ...(await benchOverlay(extension, page, rounds)),
  ...(await benchExtract(page, pages, peer, rounds)),
  ...sizes(),
}
await extension.close()
await server.close()

console.log(`Medians of ${rounds}; load ${loadavg()[0]?.toFixed(1)}; ${given ?? 'demo pages'}`)
const width = Math.max(...Object.keys(rows).map((name) => name.length))
for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(width)}  ${value}`)
