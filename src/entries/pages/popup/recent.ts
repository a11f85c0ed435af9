import type { LibraryRecord } from '../../../article/library-record'
import type { Translate } from '../../../i18n/translate'
import type { Library } from '../../../library/library'
import type { ProblemCode } from '../../../problem/problem'
import type { Recent } from '../../../reader/reader'
import { recordMinutes } from '../shared/record-minutes'

/** Rows under the sentence: enough to go on, few enough to be seen at once. */
const ROWS = 3

const isOpen = ({ state }: LibraryRecord): boolean => state === 'unread' || state === 'reading'

const line = (...parts: (string | null)[]): string => parts.filter(Boolean).join('\u2003')

function toRecent(record: LibraryRecord, translate: Translate): Recent {
  const n = recordMinutes(record)
  const state =
    record.state === 'reading'
      ? translate('recentReading', { p: Math.round(record.progress * 100), n })
      : translate('recentUnread', { n })
  return { url: record.url, title: record.title, meta: line(record.siteName ?? record.byline, state) }
}

/**
 * What to offer where nothing is readable: the articles begun or waiting. Where something else is the matter (`code`),
 * nothing. A library that cannot be read counts as empty.
 */
export async function findRecent(library: Library, code: ProblemCode, translate: Translate): Promise<Recent[]> {
  if (code !== 'nothing-readable') return []
  const list = await library.list()
  const open = list.ok ? list.value.records.filter(isOpen) : []
  return open
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(0, ROWS)
    .map((record) => toRecent(record, translate))
}
