/**
 * The built extension in Firefox, over WebDriver BiDi. The chrome-scope calls belong to Firefox and may move with a
 * version: they stand in this file alone. How each was found: docs/testing.md.
 */
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import manifest from '../../manifest.json' with { type: 'json' }
import { firefoxPath } from '../../tools/browsers.ts'
import type { TestServer } from './server.ts'
import { until } from './until.ts'

const GECKO_ID = manifest.browser_specific_settings.gecko.id
/** moz-extension:// address fixed by a preference, so that nothing has to be scraped. */
const UUID = '7d1c1a52-0c4e-4f55-9f0a-6e0e5d1a0b10'
const ORIGIN = `moz-extension://${UUID}`

/** A page of ours: puppeteer's own Page is stale once a tab moved into the extension's process. */
export interface FirefoxPage {
  /** Runs an expression in the page, promises awaited; answers with plain data. */
  evaluate<T>(expression: string): Promise<T>
  close(): Promise<void>
}

export interface Firefox {
  browser: Browser
  origin: string
  /** A web page, brought to front. */
  newPage(url: string): Promise<Page>
  /** A page of ours by its path. */
  openOurs(path: string): Promise<FirefoxPage>
  /** The page of ours whose address begins so, once there is one (the tab reader, say). */
  waitForOurs(path: string): Promise<FirefoxPage>
  /** A page of ours that shows nothing; for browser.* of the tests themselves. */
  control: FirefoxPage
  /** A click on the toolbar button, with its grant, while the page in front is a web page. */
  clickAction(): Promise<void>
  /** The command Alt+R, with its grant. */
  pressCommand(): Promise<void>
  /** Evaluates with `popup` being the open popup's document, which is in no content tree. */
  inPopup<T>(expression: string): Promise<T>
  /** The reader's grant for the sites of that pattern, as the prompt gives it. */
  grant(pattern: string): Promise<void>
  /** Sets a number among the browser's preferences. */
  prefer(name: string, value: number): Promise<void>
  /** Badge text of the tab that shows `url`. */
  badge(url: string): Promise<string>
  /** SIGKILL to the browser process, which takes all others with it. */
  kill(): Promise<void>
  close(): Promise<void>
}

interface BidiNode {
  context: string
  url: string
  children: BidiNode[] | null
}
interface Evaluated {
  type: 'success' | 'exception'
  result?: { type: string; value?: string }
  exceptionDetails?: { text: string }
}
/** puppeteer keeps its BiDi connection to itself; it is the only way to contexts it has no Page for. */
interface WithConnection {
  connection: { send(method: string, parameters: object): Promise<{ result: unknown }> }
}

const EXTENSION = `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  const extension = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension
  const global = ExtensionParent.apiManager.global`

function bidi(browser: Browser) {
  const { connection } = browser as unknown as WithConnection
  const send = async (method: string, parameters: object) => (await connection.send(method, parameters)).result

  /** Plain data comes as JSON text, so that BiDi's own typed values need no reader. */
  async function evaluate<T>(context: string, expression: string): Promise<T> {
    const answer = (await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    })) as Evaluated
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'exception')
    return JSON.parse(answer.result?.value ?? 'null') as T // what the test's own expression gave
  }
  const tree = async (scope: object = {}) =>
    ((await send('browsingContext.getTree', { maxDepth: 0, ...scope })) as { contexts: BidiNode[] }).contexts
  /** Runs statements in the browser's own window; they may await and return. */
  async function inBrowser<T>(statements: string): Promise<T> {
    const window = (await tree({ 'moz:scope': 'chrome' })).find((node) => node.url.includes('browser.xhtml'))
    if (!window) throw new Error('no browser window')
    return evaluate<T>(window.context, `(async () => { ${EXTENSION}; ${statements} })()`)
  }
  return { send, evaluate, tree, inBrowser }
}

function preferences(server: TestServer | undefined): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    // An extension that is installed for a session is none of the next session's: what it stored would go with it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.accept_languages': 'zh-CN, zh',
    'dom.security.https_first': false,
    'dom.security.https_first_pbm': false,
    ...(server && {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': server.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': server.port,
      'network.proxy.allow_hijacking_localhost': true,
    }),
  }
}

export interface FirefoxOptions {
  server?: TestServer
  /** Profile to go on with; a fresh one is removed at the end. */
  profile?: string
  dist?: string
}

/** Starts the distribution's Firefox with dist/firefox in it. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const { server, dist = 'dist/firefox' } = options
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'qingdu-firefox-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(server),
    timeout: 120_000,
    protocolTimeout: 120_000,
  })
  await browser.installExtension(resolve(dist))
  const { send, evaluate, tree, inBrowser } = bidi(browser)

  const ours = (context: string): FirefoxPage => ({
    evaluate: (expression) => evaluate(context, expression),
    close: async () => {
      await send('browsingContext.close', { context })
    },
  })
  const waitForOurs = async (path: string) =>
    until(`page of ours at ${path}`, async () => {
      const found = (await tree()).find((node) => node.url.startsWith(ORIGIN + path))
      if (!found) return null
      const ready = await evaluate<string>(found.context, 'document.readyState').catch(() => null)
      return ready === 'complete' ? ours(found.context) : null
    })
  async function openOurs(path: string, background = false): Promise<FirefoxPage> {
    const { context } = (await send('browsingContext.create', { type: 'tab', background })) as { context: string }
    await send('browsingContext.navigate', { context, url: ORIGIN + path, wait: 'none' })
    return until(`open ${path}`, async () => {
      const node = (await tree()).find((candidate) => candidate.context === context)
      if (!node?.url.startsWith(ORIGIN)) return null
      const ready = await evaluate<string>(context, 'document.readyState').catch(() => null)
      return ready === 'complete' ? ours(context) : null
    })
  }
  const control = await openOurs('/manifest.json', true)

  return {
    browser,
    origin: ORIGIN,
    control,
    openOurs,
    waitForOurs,
    async newPage(url) {
      const page = await browser.newPage()
      await page.goto(url)
      await page.bringToFront()
      return page
    },
    clickAction: () => inBrowser(`global.browserActionFor(extension).triggerAction(window)`),
    pressCommand: () =>
      inBrowser(
        `document.querySelector('[id^="ext-keyset-id-"] key').dispatchEvent(new Event('command', { bubbles: true }))`,
      ),
    inPopup: (expression) =>
      control.evaluate(`(async () => {
        const window = browser.extension.getViews({ type: 'popup' })[0]
        if (!window) return null
        const popup = window.document
        return (${expression})
      })()`),
    grant: (pattern) =>
      inBrowser(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        await ExtensionPermissions.add(extension.id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension)`),
    prefer: (name, value) => inBrowser(`Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`),
    badge: (url) =>
      control.evaluate(`(async () => {
        const tab = (await browser.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(url)})
        return tab ? browser.action.getBadgeText({ tabId: tab.id }) : ''
      })()`),
    async kill() {
      const running = browser.process()
      if (!running) throw new Error('no browser process')
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
      // puppeteer puts the profile's preferences back after the end, and would do so under the next start.
      await until('preferences put back', async () =>
        readdirSync(profile).some((name) => name.endsWith('.puppeteer')) ? null : true,
      )
    },
    async close() {
      const running = browser.process()
      const ended = running?.exitCode === null ? once(running, 'exit') : null
      await browser.close()
      await ended
      // Its helpers still write for a moment after the end.
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    },
  }
}
