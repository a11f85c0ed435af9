import browser from 'webextension-polyfill'

/** Puts our one entry into the page's context menu, in place of all we had there. */
export async function setMenuEntry(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id, title, contexts: ['page', 'selection', 'link', 'image'] })
}

/** Tells of a click on an entry of ours, and in which tab it was; that tab is granted to us by the click. */
export const onMenuClick = (listener: (id: string, tabId: number) => void): void =>
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) listener(String(menuItemId), tab.id)
  })
