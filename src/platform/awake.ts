import browser from 'webextension-polyfill'

/** A call of the extension's own counts as life; Chromium stops a worker after 30 s without any, fetching or not. */
const BEAT_MS = 20_000

/** Keeps the background from being stopped for idleness while that work runs. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}
