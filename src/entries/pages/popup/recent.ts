import type { LibraryRecord } from '../../../article/library-record'
import type { Translate } from '../../../i18n/translate'
import type { Library } from '../../../library/library'
import type { ProblemCode } from '../../../problem/problem'
import { readersDate } from '../../../reader/dates'
import type { Recent } from '../../../reader/reader'
import { recordMinutes } from '../shared/record-minutes'

/** Rows under the sentence: enough to go on, few enough to be seen at once. */
const ROWS = 3

/** The page shows a notice where the article was; a copy of ours may be the last one. */
const GONE: readonly ProblemCode[] = ['deleted', 'violation', 'unavailable', 'captcha', 'migrated']

/** What the rows are told in: the words, their language (BCP 47), and the clock (epoch ms). */
export interface Words {
  translate: Translate
  locale: string
  now: number
}

const isOpen = ({ state }: LibraryRecord): boolean => state === 'unread' || state === 'reading'

const line = (...parts: (string | null)[]): string => parts.filter(Boolean).join('\u2003')

function toRecent(record: LibraryRecord, { translate }: Words): Recent {
  const n = recordMinutes(record)
  const state =
    record.state === 'reading'
      ? translate('recentReading', { p: Math.round(record.progress * 100), n })
      : translate('recentUnread', { n })
  return { url: record.url, title: record.title, meta: line(record.siteName ?? record.byline, state) }
}

function toCopy(record: LibraryRecord, { translate, locale, now }: Words): Recent {
  const date = readersDate(record.savedAt, locale, now)
  return { url: record.url, title: record.title, meta: translate('savedOn', { date }) }
}

/**
 * What to offer where no article is to be had. `code`: why; `url`: of the page, null: unknown. A page that shows a
 * notice gets the saved copy of itself, or nothing; one that is no article gets the articles begun or waiting.
 * The browser's own pages get nothing. A library that cannot be read counts as empty.
 */
export async function findRecent(
  library: Library,
  { code, url }: { code: ProblemCode; url: string | null },
  words: Words,
): Promise<Recent[]> {
  if (GONE.includes(code)) {
    const copy = url === null ? null : await library.find(url.replace(/#.*$/, ''))
    return copy?.ok && copy.value ? [toCopy(copy.value.record, words)] : []
  }
  if (code !== 'nothing-readable') return []
  const list = await library.list()
  const open = list.ok ? list.value.records.filter(isOpen) : []
  return open
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(0, ROWS)
    .map((record) => toRecent(record, words))
}
