/** `npm run screenshots`: the pictures of README.md, taken of the real thing, into docs/images. */
import { mkdirSync, statSync } from 'node:fs'
import type { Page } from 'playwright'
import { launchChromium } from './harness/chromium.ts'
import { serveLeaked, serveWechat } from './harness/pages.ts'
import { startServer } from './harness/server.ts'
import { THEMES, wear } from './harness/wear.ts'

const FOLDER = 'docs/images'
/** The repository is no picture archive. Bytes. */
const MAX_BYTES = 150_000

async function take(page: Page, name: string, clip?: { width: number; height: number }): Promise<void> {
  const path = `${FOLDER}/${name}.png`
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', ...(clip && { clip: { x: 0, y: 0, ...clip } }) })
  const { size } = statSync(path)
  console.log(`${path}: ${(size / 1000).toFixed(0)} kB`)
  if (size > MAX_BYTES) throw new Error(`${path} is larger than ${MAX_BYTES} bytes`)
}

mkdirSync(FOLDER, { recursive: true })
const server = await startServer()
const extension = await launchChromium({ server })
const leaked = await extension.context.newPage()
await leaked.goto(serveLeaked(server))
await take(leaked, 'leaked-page', { width: 960, height: 320 })
const wechat = await extension.context.newPage()
await wechat.goto(serveWechat(server))
for (const worn of THEMES) {
  await wear(extension, worn)
  const popup = await extension.openPopup(wechat)
  await popup.locator('article .body p').first().waitFor()
  await take(popup, `popup-${worn.theme}`)
  await extension.closePopup()
}
await wear(extension, THEMES[0])
await wechat.bringToFront()
await extension.toggleByCommand(wechat)
const popup = await extension.openPopup(leaked)
await popup.getByRole('button', { name: await extension.message('save') }).click()
await popup.getByRole('button', { name: await extension.message('saved') }).waitFor()
await extension.closePopup()
await wechat.bringToFront()
await take(wechat, 'overlay-light')
const library = await extension.context.newPage()
await library.goto(extension.address('/src/entries/pages/library/library.html'))
await library.locator('main li').first().waitFor()
await take(library, 'library-light')
await extension.close()
await server.close()
