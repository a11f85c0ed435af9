import { SHELVES } from './shelf'
import { ORDERS } from './sort'
import type { LibraryState } from './state'

/** Key in sessionStorage: an article opened in this tab leads back to the row it was opened from. */
const KEY = 'library-place'

interface Recalled {
  place: Partial<LibraryState>
  /** CSS px from the top of the page. */
  top: number
}

/** Leaves what is shown, and how far it is scrolled, for the next time this tab shows the library. */
export function rememberPlace({ shelf, tag, query, order, active }: LibraryState): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ shelf, tag, query, order, active, top: scrollY }))
  } catch {
    // Storage full or switched off: the library then begins at its top.
    console.info('The place in the library could not be kept.')
  }
}

/** What was left; anything in it that is not what it should be is left out. */
export function recallPlace(): Recalled {
  const { shelf, tag, query, order, active, top } = readLeft()
  return {
    place: {
      shelf: SHELVES.find((one) => one === shelf) ?? 'all',
      tag: typeof tag === 'string' ? tag : null,
      query: typeof query === 'string' ? query : '',
      order: ORDERS.find((one) => one === order) ?? 'newest',
      active: typeof active === 'string' ? active : null,
    },
    top: typeof top === 'number' ? top : 0,
  }
}

function readLeft(): Record<string, unknown> {
  try {
    const left: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    return typeof left === 'object' && left !== null ? { ...left } : {}
  } catch {
    console.info('The place in the library could not be read.')
    return {}
  }
}
