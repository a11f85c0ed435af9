import { describe, expect, test } from 'vitest'
import { backupDue, isWeekly, outdated } from './backup-due'

const DAY = 24 * 60 * 60 * 1000
const saved = (...days: number[]) => days.map((day) => ({ savedAt: day * DAY, state: 'unread' as const }))
const never = { at: null, quietUntil: null }

describe('a word is said', () => {
  test.each([
    { name: 'a month after the first saving', records: saved(1, 2, 3, 4, 5), memory: never, day: 31, due: 5 },
    { name: 'not a day before', records: saved(1, 2, 3, 4, 5), memory: never, day: 30.5, due: 0 },
    { name: 'a few articles are not worth a word', records: saved(1, 2, 3, 4), memory: never, day: 90, due: 0 },
    {
      name: 'only what the last backup does not have',
      records: saved(1, 41, 42, 43, 44, 45),
      memory: { at: 40 * DAY, quietUntil: null },
      day: 70,
      due: 5,
    },
    {
      name: 'the last backup was a week ago',
      records: saved(41, 42, 43, 44, 45),
      memory: { at: 40 * DAY, quietUntil: null },
      day: 47,
      due: 0,
    },
    { name: 'not now', records: saved(1, 2, 3, 4, 5), memory: { at: null, quietUntil: 61 * DAY }, day: 60, due: 0 },
    { name: 'nothing', records: [], memory: never, day: 60, due: 0 },
  ])('$name', ({ records, memory, day, due }) => expect(backupDue(records, memory, day * DAY)).toBe(due))
})
const changed = (...days: number[]) => days.map((day) => ({ changedAt: day * DAY }))

describe('by itself', () => {
  test.each([
    { name: 'a week after the last, with something new', records: changed(1, 12), at: 10, now: 17, due: true },
    { name: 'not a day before', records: changed(1, 12), at: 10, now: 16, due: false },
    { name: 'nothing new, nothing to do', records: changed(1, 9), at: 10, now: 40, due: false },
    { name: 'the first one at once', records: changed(1), at: null, now: 20_000, due: true },
    { name: 'a clock that ran ahead puts none off', records: changed(1), at: 400, now: 20, due: true },
    { name: 'but not of nothing', records: [], at: null, now: 20_000, due: false },
  ])('$name', ({ records, at, now, due }) =>
    expect(isWeekly(records, { at: at === null ? null : at * DAY }, now * DAY)).toBe(due),
  )
})

test.each([
  { name: 'the last three stay', sizes: [9, 8, 7, 6, 5], gone: [6, 5] },
  { name: 'and the largest, where the library has become small', sizes: [1, 1, 1, 2, 90, 80], gone: [2, 80] },
  { name: 'of equal ones the newest', sizes: [5, 5, 5, 5], gone: [5] },
  { name: 'fewer all stay', sizes: [1, 2], gone: [] },
])('of what was written by itself $name', ({ sizes, gone }) =>
  expect(outdated(sizes.map((bytes) => ({ bytes }))).map(({ bytes }) => bytes)).toEqual(gone),
)
