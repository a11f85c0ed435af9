import type { PutBackChange } from '../../messages/put-backs'
import { readPutBackIds } from '../../messages/put-backs'
import type { Store } from '../../platform/storage'
import { createQueue } from './queue'

/** What the reader put back, page by page, so that it stands there when the page is read again. */
export interface PutBacks {
  /** Ids of the blocks put back in the article of that address, in the order in which that was done. */
  of(url: string): Promise<string[]>
  remember(change: PutBackChange): Promise<void>
}

/** Key in the local store. */
const KEY = 'put-backs'
/** Pages remembered; beyond it the one longest untouched goes. */
const PAGES = 500
/** Blocks of a page. */
const BLOCKS = 100

type Pages = readonly (readonly [url: string, ids: readonly string[]])[]

const isPage = (value: unknown): value is [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string'

/** Newest first; what does not read is forgotten. */
function readPages(stored: unknown): Pages {
  if (!Array.isArray(stored)) return []
  return stored.filter(isPage).flatMap(([url, found]) => {
    const ids = readPutBackIds(found)
    return ids.ok ? [[url, ids.value] as const] : []
  })
}

export function createPutBacks(store: Pick<Store, 'read' | 'write'>): PutBacks {
  const inTurn = createQueue()
  const pages = async (): Promise<Pages> => readPages(await store.read(KEY))
  const idsOf = (all: Pages, url: string): readonly string[] => all.find(([page]) => page === url)?.[1] ?? []
  return {
    of: async (url) => [...idsOf(await pages(), url)],
    remember: ({ url, id, on }) =>
      inTurn(async () => {
        const all = await pages()
        const others = all.filter(([page]) => page !== url)
        const left = idsOf(all, url).filter((known) => known !== id)
        const ids = on ? [...left, id].slice(-BLOCKS) : left
        await store.write(KEY, (ids.length > 0 ? [[url, ids] as const, ...others] : others).slice(0, PAGES))
      }),
  }
}
