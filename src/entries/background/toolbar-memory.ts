import type { Store } from '../../platform/storage'

/** A tab of which the toolbar button says something. */
export interface KnownTab {
  tabId: number
  /** Address without a fragment. */
  page: string
  /** By the detector. */
  found: boolean
}

/** A page whose own address is not its article's canonical one. */
export interface KnownArticle {
  page: string
  article: string
}

/** For the browser's session; newest first. */
export interface Memory {
  tabs: readonly KnownTab[]
  articles: readonly KnownArticle[]
}

/** Key in the session's store. */
const KEY = 'toolbar'
/** Tabs and articles kept; beyond it the oldest go. */
const KEPT = 200

const isTab = (value: unknown): value is KnownTab =>
  typeof value === 'object' &&
  value !== null &&
  'tabId' in value &&
  typeof value.tabId === 'number' &&
  'page' in value &&
  typeof value.page === 'string' &&
  'found' in value &&
  typeof value.found === 'boolean'

const isArticle = (value: unknown): value is KnownArticle =>
  typeof value === 'object' &&
  value !== null &&
  'page' in value &&
  typeof value.page === 'string' &&
  'article' in value &&
  typeof value.article === 'string'

const listed = (list: unknown): unknown[] => (Array.isArray(list) ? list : [])

/** What is remembered; what does not read (an update came in between) is forgotten. */
export async function readMemory(session: Pick<Store, 'read'>): Promise<Memory> {
  const memory = await session.read(KEY)
  if (typeof memory !== 'object' || memory === null) return { tabs: [], articles: [] }
  return {
    tabs: listed('tabs' in memory ? memory.tabs : null).filter(isTab),
    articles: listed('articles' in memory ? memory.articles : null).filter(isArticle),
  }
}

export const writeMemory = (session: Pick<Store, 'write'>, { tabs, articles }: Memory): Promise<void> =>
  session.write(KEY, { tabs: tabs.slice(0, KEPT), articles: articles.slice(0, KEPT) })

/** With this tab in front. */
export const withTab = (memory: Memory, tab: KnownTab): Memory => ({
  ...memory,
  tabs: [tab, ...memory.tabs.filter(({ tabId }) => tabId !== tab.tabId)],
})

/** With this page's article in front; a page at its article's own address need not be remembered. */
export function withArticle(memory: Memory, { page, article }: KnownArticle): Memory {
  const others = memory.articles.filter((entry) => entry.page !== page)
  return { ...memory, articles: page === article ? others : [{ page, article }, ...others] }
}

/** The canonical address of what that page shows, as far as we know. */
export const articleIn = ({ articles }: Memory, page: string): string =>
  articles.find((entry) => entry.page === page)?.article ?? page
