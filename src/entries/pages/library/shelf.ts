import type { LibraryRecord } from '../../../article/library-record'

/** What the side bar offers: all but the trash, or the trash. */
export type Shelf = 'all' | 'trash'

export const onShelf = (records: LibraryRecord[], shelf: Shelf): LibraryRecord[] =>
  records.filter((record) => (record.state === 'trash') === (shelf === 'trash'))

/** Host of an address, without www.; '' for a file. */
export const hostOf = (url: string): string => (URL.parse(url)?.hostname ?? '').replace(/^www\./, '')

/** Where an article is from, as the list names it. */
export const sourceOf = ({ siteName, byline, url }: LibraryRecord): string => siteName ?? byline ?? hostOf(url)

/** The words of a query, small letters. */
export const wordsOf = (query: string): string[] => query.toLocaleLowerCase().split(/\s+/).filter(Boolean)

/** The records whose title or source (account, author, site) has every word of the query somewhere; order kept. */
export function matching(records: LibraryRecord[], query: string): LibraryRecord[] {
  const words = wordsOf(query)
  if (words.length === 0) return records
  return records.filter(({ title, siteName, byline, url }) => {
    const text = [title, siteName, byline, hostOf(url)].join('\n').toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}
