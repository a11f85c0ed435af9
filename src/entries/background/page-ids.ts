import type { PageIdChange } from '../../messages/page-ids'
import { readPageIds } from '../../messages/page-ids'
import type { Store } from '../../platform/storage'
import { createQueue } from './queue'

/** What the reader did to single things, page by page, so that it is so when the page is read again. */
export interface PageIds {
  /** Ids of the things in the article of that address, in the order in which it was done to them. */
  of(url: string): Promise<string[]>
  remember(change: PageIdChange): Promise<void>
}

/** Pages remembered; beyond it the one longest untouched goes. */
const PAGES = 500
/** Things of a page. */
const THINGS = 100
/** Characters of all addresses and ids: an address may have 16,384, and each change writes all of them. */
const CHARACTERS = 256 * 1024

type Pages = readonly (readonly [url: string, ids: readonly string[]])[]

const isPage = (value: unknown): value is [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string'

/** Newest first; what does not read is forgotten. */
function readPages(stored: unknown): Pages {
  if (!Array.isArray(stored)) return []
  return stored.filter(isPage).flatMap(([url, found]) => {
    const ids = readPageIds(found)
    return ids.ok ? [[url, ids.value] as const] : []
  })
}

/** Those that there is room for, from the first. */
function withinBounds(pages: Pages): Pages {
  let room = CHARACTERS
  return pages.slice(0, PAGES).filter(([url, ids]) => {
    room -= url.length + ids.join().length
    return room >= 0
  })
}

/** `key` in the local store. */
export function createPageIds(store: Pick<Store, 'read' | 'write'>, key: 'put-backs' | 'flips'): PageIds {
  const inTurn = createQueue()
  const pages = async (): Promise<Pages> => readPages(await store.read(key))
  const idsOf = (all: Pages, url: string): readonly string[] => all.find(([page]) => page === url)?.[1] ?? []
  return {
    of: async (url) => [...idsOf(await pages(), url)],
    remember: ({ url, id, on }) =>
      inTurn(async () => {
        const all = await pages()
        const others = all.filter(([page]) => page !== url)
        const left = idsOf(all, url).filter((known) => known !== id)
        const ids = on ? [...left, id].slice(-THINGS) : left
        await store.write(key, withinBounds(ids.length > 0 ? [[url, ids], ...others] : others))
      }),
  }
}
