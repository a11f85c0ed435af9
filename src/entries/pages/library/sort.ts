import type { LibraryRecord } from '../../../article/library-record'
import { recordMinutes } from '../shared/record-minutes'

export const ORDERS = ['newest', 'oldest', 'title', 'longest', 'shortest', 'largest'] as const
export type Order = (typeof ORDERS)[number]

/** Minutes the whole article takes: how far it was read does not move it about. */
const minutes = (record: LibraryRecord): number => recordMinutes({ ...record, progress: 0 })

const newestFirst = (a: LibraryRecord, b: LibraryRecord): number => b.savedAt - a.savedAt

/** A new array in that order; what is equal in it stands newest first. `locale`: BCP 47, for titles. */
export function sorted(records: readonly LibraryRecord[], order: Order, locale: string): LibraryRecord[] {
  if (order === 'newest') return [...records].sort(newestFirst)
  if (order === 'oldest') return [...records].sort((a, b) => a.savedAt - b.savedAt)
  if (order === 'title') {
    const { compare } = new Intl.Collator(locale, { numeric: true })
    return [...records].sort((a, b) => compare(a.title, b.title) || newestFirst(a, b))
  }
  if (order === 'largest') return [...records].sort((a, b) => b.bytes - a.bytes || newestFirst(a, b))
  const sign = order === 'longest' ? -1 : 1
  const keyed = records.map((record) => ({ record, time: minutes(record) }))
  keyed.sort((a, b) => sign * (a.time - b.time) || newestFirst(a.record, b.record))
  return keyed.map(({ record }) => record)
}
