import { type Chromium, launchChromium } from './chromium.ts'
import { launchFirefox } from './firefox.ts'
import { grantSites, PICTURE_SITES } from './grant-sites.ts'
import { kill } from './kill.ts'
import { isTorn } from './leveldb-log.ts'
import type { TestServer } from './server.ts'

/** A browser with the extension in it that is to be killed, on a profile that outlives it. */
export interface Victim {
  /** Runs an expression in a page of ours that shows nothing; promises are awaited, the answer is plain data. */
  evaluate<T>(expression: string): Promise<T>
  /** Opens a page of ours by its path. */
  openOurs(path: string): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
  close(): Promise<void>
}

export interface Place {
  profile: string
  /** The built extension. */
  dist: string
  server?: TestServer
}

export interface Killable {
  /** Where its build lies. */
  dist: string
  /** Starts it; pictures of test pages may be fetched. */
  start(place: Place): Promise<Victim>
  /** Whether its last kill cut a write of the database short; false where that cannot be told. */
  isTorn(profile: string): boolean
}

const ofChromium = (extension: Chromium): Victim => ({
  evaluate: <T>(expression: string) => extension.control.evaluate<T>(expression),
  async openOurs(path) {
    const page = await extension.context.newPage()
    await page.goto(extension.address(path))
  },
  async kill() {
    await kill(extension)
    await extension.context.close().catch(() => 'already gone')
  },
  close: () => extension.close(),
})

export const chromiumToKill: Killable = {
  dist: process.env.QINGDU_DIST ?? 'dist/chromium',
  async start(place) {
    const extension = await launchChromium(place)
    await grantSites(extension, PICTURE_SITES)
    return ofChromium(extension)
  },
  isTorn,
}

export const firefoxToKill: Killable = {
  dist: 'dist/firefox',
  async start(place) {
    const firefox = await launchFirefox(place)
    await firefox.grant(PICTURE_SITES)
    return {
      evaluate: (expression) => firefox.control.evaluate(expression),
      async openOurs(path) {
        await firefox.openOurs(path)
      },
      kill: firefox.kill,
      close: firefox.close,
    }
  },
  isTorn: () => false,
}

/** The expression that calls a function of no surroundings with one argument of plain data. */
export const call = <T, R>(work: (argument: T) => R, argument: T): string =>
  // tsx names functions by a helper that no page has.
  `(globalThis.__name ??= (named) => named, (${work})(${JSON.stringify(argument)}))`
