import { describe, expect, test } from 'vitest'
import { counted, holdsBackups, missed, readLibraryMemory } from './library-memory'

const loss = (count: number) => ({ count, countedAt: 5, seenAt: 6 })

describe('a memory out of a store', () => {
  test.each<{ name: string; stored: unknown; isRead: boolean }>([
    { name: 'is read', stored: { count: 3, countedAt: 1, lost: null }, isRead: true },
    { name: 'is read with a loss', stored: { count: 0, countedAt: 1, lost: loss(3) }, isRead: true },
    { name: 'is none where there is nothing', stored: undefined, isRead: false },
    { name: 'is none with less than no article', stored: { count: -1, countedAt: 1, lost: null }, isRead: false },
    { name: 'is none with half an article', stored: { count: 0.5, countedAt: 1, lost: null }, isRead: false },
    { name: 'is none with half a loss', stored: { count: 0, countedAt: 1, lost: { count: 3 } }, isRead: false },
    { name: 'is none where there is a word', stored: '3', isRead: false },
  ])('$name', ({ stored, isRead }) => expect(readLibraryMemory(stored)).toEqual(isRead ? stored : null))
})

describe('a count', () => {
  test('takes the place of the one before', () => {
    expect(counted({ count: 1, countedAt: 1, lost: null }, 4, 2)).toEqual({ count: 4, countedAt: 2, lost: null })
  })
  test('begins a memory', () => expect(counted(null, 4, 2)).toEqual({ count: 4, countedAt: 2, lost: null }))
  test('leaves a loss that is not decided about', () => {
    expect(counted({ count: 0, countedAt: 1, lost: loss(3) }, 4, 2).lost).toEqual(loss(3))
  })
})

describe('a library found empty', () => {
  test('that had articles has lost them', () => {
    expect(missed({ count: 7, countedAt: 1, lost: null }, 9)).toEqual({
      count: 0,
      countedAt: 9,
      lost: { count: 7, countedAt: 1, seenAt: 9 },
    })
  })
  test('that was never begun has lost nothing', () => expect(missed(null, 9)).toBeNull())
  test('that its reader had emptied has lost nothing', () => {
    expect(missed({ count: 0, countedAt: 1, lost: null }, 9)).toBeNull()
    expect(missed({ count: 0, countedAt: 1, lost: loss(3) }, 9)).toBeNull()
  })
  test.each([
    { name: 'a larger loss before it stays', before: 30, stays: 30 },
    { name: 'a smaller one does not', before: 2, stays: 7 },
  ])('a second time: $name', ({ before, stays }) =>
    expect(missed({ count: 7, countedAt: 1, lost: loss(before) }, 9)?.lost?.count).toBe(stays),
  )
})

test.each([
  { name: 'wait while less is here than was', lost: loss(3), articles: 2, waits: true },
  { name: 'go on once as much is here', lost: loss(3), articles: 3, waits: false },
  { name: 'go on where nothing was lost', lost: null, articles: 0, waits: false },
])('backups by themselves $name', ({ lost, articles, waits }) => expect(holdsBackups(lost, articles)).toBe(waits))
