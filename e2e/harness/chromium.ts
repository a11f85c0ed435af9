/** The built extension in real Chromium, its toolbar popup included. How each lever was found: docs/testing.md. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright'
import { chromiumPath } from '../../tools/browsers.ts'
import type { TestServer } from './server.ts'
import { until } from './until.ts'

export interface Chromium {
  context: BrowserContext
  /** Extension id; `address('/src/…')` is a page of ours. */
  id: string
  address(path: string): string
  /** A page of our origin that shows nothing; for storage and chrome.* of the tests themselves. */
  control: Page
  /** Uncaught errors of pages, popups and isolated worlds so far. */
  errors: string[]
  /** A click on the toolbar button while `page` is in front; answers with the real popup. */
  openPopup(page: Page, options?: OpenPopup): Promise<Page>
  closePopup(): Promise<void>
  /** Stops the service worker, as the browser does after 30 idle seconds. */
  stopWorker(): Promise<void>
  /** The command's own listener, with the grant that a real key would give. */
  toggleByCommand(page: Page): Promise<void>
  /** The command again, so many times in one turn, in a page that was granted before. */
  repeatCommand(page: Page, times?: number): Promise<void>
  /** An entry of the context menu, by its listener, in a page granted as a real click grants it. */
  pressMenuEntry(page: Page, id: string): Promise<void>
  /** From now on permissions.request for all sites is granted without a prompt. */
  allowAllSites(): Promise<void>
  /** The same for the sites of one pattern. */
  allowSites(pattern: string): Promise<void>
  readStorage(): Promise<Record<string, unknown>>
  writeStorage(items: Record<string, unknown>): Promise<void>
  /** The page that greets after an install has come, and is closed: it would take the front from a story's page. */
  welcomed(): Promise<void>
  /** Settings, library and grants as after install; open pages stay. */
  reset(): Promise<void>
  /** Badge text of the tab that shows `page`. */
  badge(page: Page): Promise<string>
  /** Title of the toolbar button there. */
  title(page: Page): Promise<string>
  /** A sentence of _locales in the language the browser runs in. */
  message(key: string): Promise<string>
  close(): Promise<void>
}

/** What the manifest itself has a right to. */
const DECLARED_SITES = '*://*.qq.com/*'

interface OpenPopup {
  /** Milliseconds between its opening and our client's connecting, which takes time from it; for measurements only. */
  undisturbed?: number
}

export interface ChromiumOptions {
  /** Recording proxy that answers everything; none: the machine's own network. */
  server?: TestServer
  headless?: boolean
  /** Profile to go on with; a fresh one is removed at the end. */
  profile?: string
  dist?: string
  /** Further switches. */
  args?: string[]
  /** Further environment: the screen of a headed one. */
  env?: Record<string, string>
}

const WELCOME = '/src/entries/pages/welcome/welcome.html'
export const POPUP = '/src/entries/pages/popup/popup.html'

const isRoot = process.getuid?.() === 0

function switches({ server, dist, args = [] }: ChromiumOptions & { dist: string }): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--lang=zh-CN'],
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable,OptimizationHints',
    ...['--window-size=1280,1000', '--screen-info={1600x1200}'],
    ...[`--disable-extensions-except=${dist}`, `--load-extension=${dist}`],
    ...['--enable-unsafe-extension-debugging', '--remote-debugging-port=0'],
    ...(server ? [`--proxy-server=http://127.0.0.1:${server.port}`, '--proxy-bypass-list=<-loopback>'] : []),
    ...args,
  ]
}

/** Clicks the toolbar button and connects a second client, the only one that is shown a popup as a Page. */
function popups(cdp: CDPSession, profile: string, address: string, errors: string[]) {
  const id = new URL(address).host
  let second: Browser | null = null
  const targets = async (type: string) =>
    (await cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos as { targetId: string; url: string }[]
  const isOpen = async () => (await targets('page')).some((target) => target.url.startsWith(address))

  async function close(): Promise<void> {
    if (!second) return
    const popup = second
      .contexts()[0]
      ?.pages()
      .find((page) => page.url().startsWith(address))
    if (popup && (await isOpen())) await popup.evaluate(() => window.close()).catch(() => 'already gone')
    await second.close()
    second = null
    await until('popup closed', async () => ((await isOpen()) ? null : true))
  }

  async function open(page: Page, { undisturbed = 0 }: OpenPopup = {}): Promise<Page> {
    await close()
    await page.bringToFront()
    const tabs = (await targets('tab')).filter((tab) => tab.url === page.url())
    if (tabs.length !== 1 || !tabs[0]) throw new Error(`${tabs.length} tabs show ${page.url()}: give it a query`)
    // Not in Playwright's list of commands yet.
    await cdp.send('Extensions.triggerAction' as 'Browser.getVersion', { id, targetId: tabs[0].targetId } as never)
    await until('popup open', async () => ((await isOpen()) ? true : null))
    if (undisturbed > 0) await new Promise((resolve) => setTimeout(resolve, undisturbed))
    const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]
    const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    second = client
    const popup = await until('popup page', async () =>
      client
        .contexts()
        .flatMap((context) => context.pages())
        .find((candidate) => candidate.url().startsWith(address)),
    )
    popup.on('pageerror', (error) => errors.push(`popup: ${error.message}`))
    // The client that came last has all files brought to a folder of its own, where the first does not find them.
    await cdp.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: downloadsOf(profile),
      eventsEnabled: true,
    })
    return popup
  }
  return { open, close }
}

const downloadsOf = (profile: string): string => join(profile, 'downloads')

/** Our worker; a browser in which it does not come is closed: it would keep its profile from the next one. */
async function workerOf(context: BrowserContext, dist: string): Promise<Worker> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker').catch(() => null))
  if (worker) return worker
  await context.close()
  throw new Error(`no worker of ours came: is ${dist} whole?`)
}

/** Starts the distribution's Chromium with dist/chromium in it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const dist = resolve(options.dist ?? process.env.QINGDU_DIST ?? 'dist/chromium')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'qingdu-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: options.headless ?? true,
    viewport: null,
    // The runner's own folder is emptied after each test, and the browser outlives many.
    downloadsPath: downloadsOf(profile),
    env: { ...process.env, ...options.env },
    args: switches({ ...options, dist }),
  })
  const browser = context.browser()
  if (!browser) throw new Error('no browser behind the context')
  const worker = await workerOf(context, dist)
  const id = new URL(worker.url()).host
  const address = (path: string) => `chrome-extension://${id}${path}`
  const errors: string[] = []
  context.on('page', (page) => page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`)))
  const control = context.pages()[0] ?? (await context.newPage())
  await control.goto(address('/manifest.json'))
  const popup = popups(await browser.newBrowserCDPSession(), profile, address(POPUP), errors)

  /** By its being in front: without a grant, qq.com included, the browser keeps a tab's address to itself. */
  async function tabIdOf(page: Page): Promise<number> {
    await page.bringToFront()
    const [tab] = await control.evaluate(() => chrome.tabs.query({ active: true }))
    if (tab?.id === undefined) throw new Error('no active tab')
    return tab.id
  }

  async function dispatchCommand(page: Page, times: number): Promise<void> {
    // Wakes a stopped worker: evaluate() on it would wait for ever.
    await control.evaluate(() => chrome.runtime.sendMessage({ qingdu: 'wake' }).catch(() => null))
    await worker.evaluate(
      async ({ url, times }) => {
        const tabs = await chrome.tabs.query({})
        const tab = tabs.find((candidate) => candidate.active && candidate.url === url)
        if (!tab) throw new Error(`no active tab shows ${url}`)
        for (let time = 0; time < times; time += 1) chrome.commands.onCommand.dispatch('toggle-reader', tab)
      },
      { url: page.url(), times },
    )
  }

  async function allowSites(pattern: string): Promise<void> {
    const page = await context.newPage()
    await page.goto('chrome://extensions')
    await page.evaluate(
      ([ourId, sites]) => new Promise<void>((done) => chrome.developerPrivate.addHostPermission(ourId, sites, done)),
      [id, pattern] as const,
    )
    await page.close()
  }

  return {
    context,
    id,
    address,
    control,
    errors,
    openPopup: popup.open,
    closePopup: popup.close,
    async stopWorker() {
      const session = await context.newCDPSession(control)
      await session.send('ServiceWorker.enable' as 'Browser.getVersion')
      await session.send('ServiceWorker.stopAllWorkers' as 'Browser.getVersion')
      const browserSession = await browser.newBrowserCDPSession()
      await until('worker stopped', async () => {
        const { targetInfos } = await browserSession.send('Target.getTargets', { filter: [{ type: 'service_worker' }] })
        return targetInfos.some((target) => target.url.includes(id)) ? null : true
      })
      await session.detach()
    },
    async toggleByCommand(page) {
      await popup.open(page)
      await popup.close()
      await dispatchCommand(page, 1)
    },
    repeatCommand: (page, times = 1) => dispatchCommand(page, times),
    async pressMenuEntry(page, id) {
      await popup.open(page)
      await popup.close()
      await control.evaluate(() => chrome.runtime.sendMessage({ qingdu: 'wake' }).catch(() => null))
      await worker.evaluate(
        async ({ url, menuItemId }) => {
          const tab = (await chrome.tabs.query({})).find((candidate) => candidate.active && candidate.url === url)
          if (!tab) throw new Error(`no active tab shows ${url}`)
          chrome.contextMenus.onClicked.dispatch({ menuItemId }, tab)
        },
        { url: page.url(), menuItemId: id },
      )
    },
    allowAllSites: () => allowSites('*://*/*'),
    allowSites,
    readStorage: () => control.evaluate(() => chrome.storage.local.get(null)),
    writeStorage: (items) => control.evaluate((values) => chrome.storage.local.set(values), items),
    async welcomed() {
      const find = async () => context.pages().find((page) => page.url() === address(WELCOME))
      await (await until('welcome page', find)).close()
    },
    async reset() {
      await popup.close()
      await control.evaluate(async (declared) => {
        const { origins } = await chrome.permissions.getAll()
        const given = origins.filter((origin) => origin !== declared)
        if (given.length > 0) await chrome.permissions.remove({ origins: given })
        localStorage.clear()
        // Whoever remembers the library between the two would take it for one that was lost.
        await navigator.locks.request('library-memory', async () => {
          await chrome.storage.local.clear()
          const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []))
          await Promise.all(
            names.map(
              (name) =>
                new Promise<void>((resolve, reject) => {
                  const asked = indexedDB.deleteDatabase(name)
                  asked.onsuccess = () => resolve()
                  asked.onerror = () => reject(asked.error)
                }),
            ),
          )
        })
      }, DECLARED_SITES)
    },
    async badge(page) {
      const tabId = await tabIdOf(page)
      return control.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)
    },
    async title(page) {
      const tabId = await tabIdOf(page)
      return control.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId)
    },
    message: (key) => control.evaluate((name) => chrome.i18n.getMessage(name), key),
    async close() {
      await popup.close()
      await context.close()
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
