import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const firstThere = (paths: (string | undefined)[]): string | undefined => paths.find((path) => path && existsSync(path))

/**
 * The Chromium that all runners use: CHROMIUM_PATH, the distribution's, Playwright's own download. Branded Chrome is
 * no candidate: it ignores --load-extension. Throws with the ways to get one.
 */
export function chromiumPath(): string {
  const found = firstThere([process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()])
  if (found) return found
  throw new Error('No Chromium found. Get one by "apt install chromium" or "npx playwright install chromium".')
}

/** The Firefox of the smoke tests: FIREFOX_PATH, else the distribution's. Throws with the way to get one. */
export function firefoxPath(): string {
  const found = firstThere([process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'])
  if (found) return found
  throw new Error('No Firefox found. Get one by "apt install firefox-esr".')
}
