import type { LibraryRecord, RecordState } from '../article/library-record'

/** What the reader decided about an article, and what putBack() puts back. */
type Marks = Pick<LibraryRecord, 'state' | 'trashed' | 'favourite' | 'tags' | 'progress'>

/**
 * One decision about articles. `archive` keeps how far they were read, `unread` forgets it, `read` sets it to the end;
 * `unarchive` and `restore` give back the state they had. `tags` takes `remove` away and then adds `add`, so that a
 * tag renamed is both.
 */
export type MarkChange =
  | { kind: 'archive' | 'unarchive' | 'unread' | 'read' | 'trash' | 'restore' }
  | { kind: 'favourite'; on: boolean }
  | { kind: 'tags'; add: readonly string[]; remove: readonly string[] }

/** The state of an article that is neither put away nor thrown away. */
const openState = (progress: number): Exclude<RecordState, 'trash'> => (progress > 0 ? 'reading' : 'unread')

/** The record with that decision, at `now` (epoch ms). */
export const withMark = (record: LibraryRecord, change: MarkChange, now: number): LibraryRecord => ({
  ...record,
  ...marksAfter(record, change, now),
  changedAt: now,
})

function marksAfter(record: LibraryRecord, change: MarkChange, now: number): Partial<Marks> {
  const { state, progress, trashed, tags } = record
  switch (change.kind) {
    case 'favourite':
      return { favourite: change.on }
    case 'tags':
      return { tags: [...new Set([...tags.filter((tag) => !change.remove.includes(tag)), ...change.add])] }
    case 'trash':
      return state === 'trash' ? {} : { state: 'trash', trashed: { at: now, from: state } }
    case 'restore':
      return state === 'trash' ? { state: trashed?.from ?? openState(progress), trashed: null } : {}
    default:
      return state === 'trash' ? {} : stateAfter(change.kind, state, progress)
  }
}

function stateAfter(
  kind: 'archive' | 'unarchive' | 'unread' | 'read',
  state: RecordState,
  progress: number,
): Partial<Marks> {
  if (kind === 'archive') return { state: 'archive' }
  if (kind === 'unarchive') return { state: openState(progress) }
  if (kind === 'unread') return { state: 'unread', progress: 0 }
  return { state: state === 'archive' ? 'archive' : 'reading', progress: 1 }
}

/** The record as it stands, with the marks it had before; at `now`, epoch ms. */
export const withMarksOf = (record: LibraryRecord, before: LibraryRecord, now: number): LibraryRecord => ({
  ...record,
  state: before.state,
  trashed: before.trashed,
  favourite: before.favourite,
  tags: before.tags,
  progress: before.progress,
  changedAt: now,
})
