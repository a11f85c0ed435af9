import type { LibraryRecord } from '../../../article/library-record'

/** Host of an address, without www.; '' for a file. */
export const hostOf = (url: string): string => (URL.parse(url)?.hostname ?? '').replace(/^www\./, '')

/** Where an article is from, as the list names it. */
export const sourceOf = ({ siteName, byline, url }: LibraryRecord): string => siteName ?? byline ?? hostOf(url)

/** The words of a query, small letters. */
export const wordsOf = (query: string): string[] => query.toLocaleLowerCase().split(/\s+/).filter(Boolean)

/** What a query is looked for in, by record: made once, however many keys are typed. */
const texts = new WeakMap<LibraryRecord, string>()

function textOf(record: LibraryRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const { title, siteName, byline, url, tags } = record
  const text = [title, siteName, byline, hostOf(url), ...tags.map((tag) => `#${tag}`)].join('\n').toLocaleLowerCase()
  texts.set(record, text)
  return text
}

/** The records whose title, account, author, site or tags have every word of the query somewhere; order kept. */
export function matching(records: LibraryRecord[], query: string): LibraryRecord[] {
  const words = wordsOf(query)
  if (words.length === 0) return records
  return records.filter((record) => {
    const text = textOf(record)
    return words.every((word) => text.includes(word))
  })
}
