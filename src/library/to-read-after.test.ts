import { expect, test } from 'vitest'
import type { LibraryRecord } from '../article/library-record'
import { freshName, opened, put } from './fixtures/fresh-library'
import { record } from './fixtures/record'
import { isToReadAfter } from './look-up'

const at = (name: string) => `https://river.example/${name}`
const row = (changed: Partial<LibraryRecord>): LibraryRecord => record({ url: at('m'), savedAt: 10, ...changed })

test.each([
  { name: 'an older one that nobody has begun', other: { savedAt: 9 }, isNext: true },
  { name: 'an older one that is being read', other: { savedAt: 9, state: 'reading' }, isNext: true },
  { name: 'no archived one', other: { savedAt: 9, state: 'archive' }, isNext: false },
  { name: 'none in the trash', other: { savedAt: 9, state: 'trash' }, isNext: false },
  { name: 'no newer one', other: { savedAt: 11 }, isNext: false },
  { name: 'not itself', other: { url: at('m') }, isNext: false },
  { name: 'of one moment, the one behind it', other: { url: at('a'), savedAt: 10 }, isNext: true },
  { name: 'of one moment, not the one before it', other: { url: at('z'), savedAt: 10 }, isNext: false },
] as const)('to be read after an article is $name', ({ other, isNext }) =>
  // What becomes of the article itself does not matter.
  expect(isToReadAfter(row({ state: 'archive' }), row({ url: at('b'), ...other }))).toBe(isNext),
)

test('the library goes through what is to be read from the newest to the oldest, and each once', async () => {
  const name = freshName()
  const library = await opened({ name })
  const rows = [
    { url: at('newest'), savedAt: 5 },
    { url: at('archived'), savedAt: 4, state: 'archive' as const },
    { url: at('twin-b'), savedAt: 3 },
    { url: at('twin-a'), savedAt: 3 },
    { url: at('thrown-away'), savedAt: 2, state: 'trash' as const },
    { url: at('oldest'), savedAt: 1, state: 'reading' as const },
  ].map(row)
  for (const record of rows) await put(name, 'records', record)
  await put(name, 'records', { url: at('broken'), savedAt: 2 })

  const walked: string[] = []
  for (let record = rows[0]; record; ) {
    walked.push(record.url)
    const next = await library.toReadAfter(record, 1)
    record = next.ok ? next.value[0] : undefined
  }
  expect(walked).toEqual(['newest', 'twin-b', 'twin-a', 'oldest'].map(at))
})
