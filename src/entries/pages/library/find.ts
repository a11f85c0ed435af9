import type { LibraryRecord } from '../../../article/library-record'
import { locale } from '../shared/words'
import { matching } from './match'
import { isOnShelf, type Shelf } from './shelf'
import { type Order, sorted } from './sort'

/** Which articles are asked for. */
export interface View {
  shelf: Shelf
  /** Only articles with this tag; null: all. */
  tag: string | null
  query: string
  order: Order
}

/** The answer to a View. */
export interface Found {
  records: LibraryRecord[]
  /** Place of each address in `records`. */
  places: ReadonlyMap<string, number>
  /** How many articles the shelf has before the query. */
  onShelf: number
}

/** Remembers its last answer: a list of 10,000 is not sorted anew for each key that is typed. */
function rememberLast<A extends unknown[], R>(make: (...of: A) => R): (...of: A) => R {
  let last: { of: A; made: R } | null = null
  return (...of) => {
    if (!last?.of.every((part, at) => part === of[at])) last = { of, made: make(...of) }
    return last.made
  }
}

const inOrder = rememberLast(sorted)

const onShelf = rememberLast((records: LibraryRecord[], shelf: Shelf, tag: string | null) =>
  records.filter((record) => isOnShelf(record, shelf) && (tag === null || record.tags.includes(tag))),
)

const answer = rememberLast((records: LibraryRecord[], query: string): Found => {
  const found = matching(records, query)
  return { records: found, places: new Map(found.map(({ url }, at) => [url, at])), onShelf: records.length }
})

/**
 * The records that stand on the shelf, have the tag and match the query, in order. The one place that answers a query:
 * a search in the texts comes in here.
 */
export const findIn = (records: LibraryRecord[], { shelf, tag, query, order }: View): Found =>
  answer(onShelf(inOrder(records, order, locale), shelf, tag), query)
