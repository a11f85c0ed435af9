/** The one story with a real key: all others call the command's listener, which a key press of a test never reaches. */
import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'playwright/test'
import { words } from '../../demo/words.ts'
import { launchChromium } from '../harness/chromium.ts'
import { waitForNoOverlay, waitForOverlay } from '../harness/overlay.ts'
import { serveLeaked } from '../harness/pages.ts'
import { startServer } from '../harness/server.ts'

const run = promisify(execFile)

/** A virtual screen that chooses its own free number and says it. */
async function startScreen(): Promise<{ display: string; stop(): void }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()))
    screen.once('error', reject)
    screen.once('exit', () => reject(new Error('Xvfb ended')))
  })
  return { display: `:${number}`, stop: () => screen.kill() }
}

test('Alt+R on the keyboard opens the reader over the page, and closes it again', async () => {
  const screen = await startScreen()
  const server = await startServer()
  const extension = await launchChromium({ server, headless: false, env: { DISPLAY: screen.display } })
  try {
    await extension.welcomed()
    const page = await extension.context.newPage()
    await page.goto(serveLeaked(server))
    await page.bringToFront()
    await page.mouse.click(300, 300)
    const xdotool = (...args: string[]) => run('xdotool', args, { env: { ...process.env, DISPLAY: screen.display } })
    const { stdout } = await xdotool('search', '--sync', '--onlyvisible', '--class', 'chromium')
    const window = stdout.trim().split('\n').at(-1) ?? ''
    await xdotool('windowfocus', '--sync', window, 'key', 'alt+r')
    const overlay = await waitForOverlay(page)
    await overlay.waitForText(words.title.slice(0, 8))
    await xdotool('key', 'alt+r')
    await waitForNoOverlay(page)
    expect(extension.errors).toEqual([])
  } finally {
    await extension.close()
    await server.close()
    screen.stop()
  }
})
