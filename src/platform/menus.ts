import browser from 'webextension-polyfill'

/** An entry of the page's context menu. */
export interface MenuEntry {
  id: string
  title: string
  /** Only where something is selected. */
  onSelection?: boolean
}

/** Puts our entries into the page's context menu, in place of all we had there. */
export async function setMenuEntries(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const { id, title, onSelection } of entries) {
    browser.contextMenus.create({
      id,
      title,
      contexts: onSelection ? ['selection'] : ['page', 'selection', 'link', 'image'],
    })
  }
}

/** Tells of a click on an entry of ours, and in which tab it was; that tab is granted to us by the click. */
export const onMenuClick = (listener: (id: string, tabId: number) => void): void =>
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) listener(String(menuItemId), tab.id)
  })
