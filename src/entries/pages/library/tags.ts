import type { LibraryRecord } from '../../../article/library-record'

/** Longest tag, UTF-16 units: one line of the side bar. */
const MAX_LENGTH = 40

/** A typed tag as it is kept: one space for any white space, no # before it, '' for none. */
export const cleanTag = (typed: string): string =>
  typed
    .normalize('NFC')
    .trim()
    .replace(/^[#＃]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_LENGTH)

/** The tag that is there already and differs from `tag` in nothing but capitals, else `tag`. */
export const knownTag = (tag: string, known: readonly string[]): string =>
  known.find((one) => one.toLocaleLowerCase() === tag.toLocaleLowerCase()) ?? tag

/** Whether all of the articles have the tag, only some, or none. */
export function tagOn(records: readonly LibraryRecord[], tag: string): 'all' | 'some' | 'none' {
  const having = records.filter(({ tags }) => tags.includes(tag)).length
  if (having === 0) return 'none'
  return having === records.length ? 'all' : 'some'
}
