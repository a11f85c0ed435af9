import { describe, expect, test } from 'vitest'
import { goneOf, holdsBackups, type LibraryMemory, looked, readLibraryMemory } from './library-memory'

const loss = (count: number, left = 0) => ({ count, left, countedAt: 5, seenAt: 6 })
const tally = (added: number, removed = 0, library = 'one') => ({ library, added, removed })
const memory = (of: Partial<LibraryMemory>): LibraryMemory => ({
  ...{ tally: tally(7), count: 7, countedAt: 1, lost: null },
  ...of,
})

describe('a memory out of a store', () => {
  test.each<{ name: string; stored: unknown; isRead: boolean }>([
    { name: 'is read', stored: memory({}), isRead: true },
    { name: 'is read with a loss', stored: memory({ lost: loss(3, 1) }), isRead: true },
    { name: 'is none where there is nothing', stored: undefined, isRead: false },
    { name: 'is none with less than no article', stored: { count: -1, countedAt: 1, lost: null }, isRead: false },
    { name: 'is none with half an article', stored: { count: 0.5, countedAt: 1, lost: null }, isRead: false },
    { name: 'is none with half a loss', stored: { count: 0, countedAt: 1, lost: { count: 3 } }, isRead: false },
    { name: 'is none with half a tally', stored: memory({ tally: Object({ library: 'one' }) }), isRead: false },
    { name: 'is none where there is a word', stored: '3', isRead: false },
  ])('$name', ({ stored, isRead }) => expect(readLibraryMemory(stored)).toEqual(isRead ? stored : null))

  test('of a time before tallies is read', () => {
    const { left: _, ...lost } = loss(3)
    expect(readLibraryMemory({ count: 3, countedAt: 1, lost })).toEqual({
      ...{ tally: null, count: 3, countedAt: 1, lost: loss(3) },
    })
  })
})

describe('a look', () => {
  test.each<{ name: string; before: LibraryMemory | null; now: ReturnType<typeof tally>; count: number }>([
    { name: 'begins a memory', before: null, now: tally(4), count: 4 },
    { name: 'after a save', before: memory({}), now: tally(8), count: 8 },
    { name: 'after its reader took some out', before: memory({}), now: tally(7, 2), count: 5 },
    { name: 'after its reader took all out', before: memory({}), now: tally(7, 7), count: 0 },
    {
      name: 'at an empty one that is another',
      before: memory({ tally: tally(7, 7), count: 0 }),
      now: tally(0, 0, 'two'),
      count: 0,
    },
    { name: 'at one remembered before tallies', before: memory({ tally: null }), now: tally(3), count: 3 },
    { name: 'where a removal was lost', before: memory({ tally: tally(7, 2), count: 5 }), now: tally(7, 0), count: 7 },
  ])('sees no loss: $name', ({ before, now, count }) =>
    expect(looked(before, now, 9)).toEqual({ tally: now, count, countedAt: 9, lost: null }),
  )

  test('has nothing to say where nothing changed, or nothing was ever saved', () => {
    expect(looked(memory({}), tally(7), 9)).toBeNull()
    expect(looked(null, tally(0), 9)).toBeNull()
  })

  test('leaves a loss that is not decided about', () =>
    expect(looked(memory({ lost: loss(3) }), tally(8), 9)?.lost).toEqual(loss(3)))

  test.each<{ name: string; before: LibraryMemory; now: ReturnType<typeof tally>; left: number }>([
    { name: 'another database', before: memory({}), now: tally(0, 0, 'two'), left: 0 },
    { name: 'another, in which articles are already', before: memory({}), now: tally(9, 0, 'two'), left: 0 },
    { name: 'an empty one, remembered before tallies', before: memory({ tally: null }), now: tally(0), left: 0 },
    { name: 'the same as it was earlier', before: memory({}), now: tally(5), left: 5 },
    { name: 'the same as it was before all', before: memory({ tally: tally(9, 2) }), now: tally(0), left: 0 },
  ])('sees what was lost: $name', ({ before, now, left }) =>
    expect(looked(before, now, 9)).toMatchObject({
      ...{ tally: now, countedAt: 9, lost: { count: 7, left, countedAt: 1, seenAt: 9 } },
    }),
  )

  test.each([
    { name: 'a larger loss before it stays', before: loss(30), stays: loss(30) },
    { name: 'a smaller one does not', before: loss(30, 28), stays: { count: 7, left: 0, countedAt: 1, seenAt: 9 } },
  ])('a second time: $name', ({ before, stays }) =>
    expect(looked(memory({ lost: before }), tally(0, 0, 'two'), 9)?.lost).toEqual(stays),
  )
})

test('what is gone of a loss is what is not left', () => expect(goneOf(loss(7, 5))).toBe(2))

test.each([
  { name: 'wait while less is here than was', lost: loss(3), articles: 2, waits: true },
  { name: 'go on once as much is here', lost: loss(3), articles: 3, waits: false },
  { name: 'go on where nothing was lost', lost: null, articles: 0, waits: false },
])('backups by themselves $name', ({ lost, articles, waits }) => expect(holdsBackups(lost, articles)).toBe(waits))
