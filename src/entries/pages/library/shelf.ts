import { type LibraryRecord, lacksPictures } from '../../../article/library-record'
import type { Lacking } from '../../../library/library'

export const SHELVES = ['all', 'unread', 'reading', 'favourite', 'archive', 'lacking', 'trash'] as const
/** What the side bar offers. An article may stand on several. */
export type Shelf = (typeof SHELVES)[number]

/** Whether the record stands on that shelf. One read to the end is being read no more. */
export function isOnShelf(record: LibraryRecord, shelf: Shelf): boolean {
  const { state, favourite, progress } = record
  if (state === 'trash' || shelf === 'trash') return state === shelf
  if (shelf === 'all') return true
  if (shelf === 'favourite') return favourite
  if (shelf === 'lacking') return lacksPictures(record)
  return state === shelf && (shelf !== 'reading' || progress < 1)
}

/** Of what was found to lack pictures, what does so still: it may have gone to the trash since, or got them. */
export function stillLacking(lacking: readonly Lacking[], records: readonly LibraryRecord[]): Lacking[] {
  const urls = new Set(records.filter(lacksPictures).map(({ url }) => url))
  return lacking.filter(({ url }) => urls.has(url))
}

export interface Counts {
  shelves: Record<Shelf, number>
  /** Each tag with how many articles outside the trash have it, the most used first. */
  tags: [tag: string, count: number][]
  /** Bytes of the articles outside the trash, and of their pictures alone. */
  bytes: number
  pictures: number
}

/** What the side bar tells. `locale`: for tags that are used equally often. */
export function countAll(records: readonly LibraryRecord[], locale: string): Counts {
  const shelves = { all: 0, unread: 0, reading: 0, favourite: 0, archive: 0, lacking: 0, trash: 0 }
  const tags = new Map<string, number>()
  let [bytes, pictures] = [0, 0]
  for (const record of records) {
    for (const shelf of SHELVES) if (isOnShelf(record, shelf)) shelves[shelf] += 1
    if (record.state === 'trash') continue
    bytes += record.bytes
    pictures += record.pictures.bytes
    for (const tag of record.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
  }
  const { compare } = new Intl.Collator(locale)
  const byUse = [...tags].sort(([a, used], [b, usedToo]) => usedToo - used || compare(a, b))
  return { shelves, tags: byUse, bytes, pictures }
}
