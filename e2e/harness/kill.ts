import type { Chromium } from './chromium.ts'

/** SIGKILL to the browser process, which takes all others with it. */
export async function kill({ context }: Chromium): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('no browser behind the context')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const main = processInfo.find(({ type }) => type === 'browser')
  if (!main) throw new Error('no browser process')
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))
  process.kill(main.id, 'SIGKILL')
  await gone
}
