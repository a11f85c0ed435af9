import browser, { type Tabs } from 'webextension-polyfill'

/** A tab, as far as we may know it. */
export interface Tab {
  id: number
  /** null: the browser does not tell, since we have no right to that page. */
  url: string | null
  title: string | null
  /** Stands in a private window. */
  incognito: boolean
}

const toTab = ({ id, url, title, incognito }: Tabs.Tab): Tab | null =>
  id === undefined ? null : { id, url: url ?? null, title: title ?? null, incognito }

/** The tab the reader looks at, or null (a window without tabs). Its address is known where activeTab was granted. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab ? toTab(tab) : null
}

/** The tab of that id, or null: it is closed. */
export async function findTab(id: number): Promise<Tab | null> {
  return browser.tabs.get(id).then(toTab, () => null)
}

/** Opens one of our pages in a new tab beside the active one; `path` from the extension's root: '/src/…/tab.html?id=…'. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) })
}
