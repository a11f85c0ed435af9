import { isSelectionAddress } from '../../article/selection-address'
import type { Translate } from '../../i18n/translate'
import type { ToolbarLook } from '../../platform/action'
import type { Store } from '../../platform/storage'
import { isTencent, pageOf } from './address'
import { createQueue } from './queue'
import { articleIn, type KnownTab, type Memory, readMemory, withArticle, withTab, writeMemory } from './toolbar-memory'

/**
 * What the toolbar button says of each tab. The browser keeps what a button shows, and takes it back when the tab
 * goes to another page; what is kept here, for the browser's session, is what is needed to say it anew.
 */
export interface Toolbar {
  /** The detector found an article in the tab's page, or it went away again. */
  detected(tabId: number, page: string, found: boolean): Promise<void>
  /** The article is in the library. `page`: where it was read, null: not known. */
  saved(tabId: number, page: string | null, article: string): Promise<void>
  /** The key in the library of the article that this page shows, as far as we know. */
  articleOf(page: string): Promise<string>
  /** Something was trashed or came back. */
  refresh(): Promise<void>
  /** Pages outside qq.com are no longer looked at. */
  forgetDetected(): Promise<void>
}

export interface ToolbarRim {
  show(tabId: number, look: ToolbarLook): Promise<void>
  /** '' when the tab went to another page since. */
  badgeOf(tabId: number): Promise<string>
  session: Pick<Store, 'read' | 'write'>
  isSaved(article: string): Promise<boolean>
  translate: Translate
}

export function createToolbar({ show, badgeOf, session, isSaved, translate }: ToolbarRim): Toolbar {
  const inTurn = createQueue()

  function lookOf(saved: boolean, found: boolean): ToolbarLook {
    if (saved) return { icon: 'teal', badge: '✓', title: translate('badgeSaved') }
    if (found) return { icon: 'teal', badge: '读', title: translate('badgeFound') }
    return { icon: 'grey', badge: '', title: translate('badgeClick') }
  }
  const display = async (memory: Memory, { tabId, page, found }: KnownTab): Promise<void> =>
    show(tabId, lookOf(await isSaved(articleIn(memory, page)), found))

  async function detected(tabId: number, address: string, found: boolean): Promise<void> {
    const tab = { tabId, page: pageOf(address), found }
    const memory = withTab(await readMemory(session), tab)
    await writeMemory(session, memory)
    await display(memory, tab)
  }

  async function saved(tabId: number, address: string | null, article: string): Promise<void> {
    // A stretch of a page is not the page.
    if (isSelectionAddress(article)) return
    const memory = await readMemory(session)
    const page = pageOf(address ?? article)
    const found = memory.tabs.some((tab) => tab.tabId === tabId && tab.page === page && tab.found)
    await writeMemory(session, withArticle(withTab(memory, { tabId, page, found }), { page, article }))
    await show(tabId, lookOf(true, found))
  }

  async function sayAgain(memory: Memory, tabs: readonly KnownTab[]): Promise<void> {
    for (const tab of tabs) {
      // No badge is the browser's word for "it went elsewhere".
      if (await badgeOf(tab.tabId)) await display(memory, tab)
    }
  }

  async function forgetDetected(): Promise<void> {
    const memory = await readMemory(session)
    const foreign = memory.tabs.filter(({ page }) => !isTencent(page))
    const forgotten = { ...memory, tabs: memory.tabs.filter((tab) => !foreign.includes(tab)) }
    await writeMemory(session, forgotten)
    await sayAgain(
      forgotten,
      foreign.map((tab) => ({ ...tab, found: false })),
    )
  }

  async function refresh(): Promise<void> {
    const memory = await readMemory(session)
    await sayAgain(memory, memory.tabs)
  }

  return {
    detected: (tabId, page, found) => inTurn(() => detected(tabId, page, found)),
    saved: (tabId, page, article) => inTurn(() => saved(tabId, page, article)),
    articleOf: async (page) => articleIn(await readMemory(session), pageOf(page)),
    refresh: () => inTurn(refresh),
    forgetDetected: () => inTurn(forgetDetected),
  }
}
