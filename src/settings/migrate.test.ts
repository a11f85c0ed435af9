import { describe, expect, test } from 'vitest'
import { fail, ok } from '../problem/result'
import { type Migrate, migrate } from './migrate'

/** A made-up past: version 1 kept one number, version 2 gave it a unit, version 3 a name of its own. */
const steps = new Map<number, Migrate>([
  [1, (stored) => ({ ...stored, version: 2, size: `${'size' in stored ? stored.size : ''}px` })],
  [2, (stored) => ({ version: 3, fontSize: 'size' in stored ? stored.size : null })],
])

describe('a stored value on its way to today', () => {
  test.each([
    { name: 'takes every step from its own version on', stored: { version: 1, size: 18 }, today: 3 },
    { name: 'takes the last step only, when it is one behind', stored: { version: 2, size: '18px' }, today: 3 },
    { name: 'takes none when it is of today', stored: { version: 3, fontSize: '18px' }, today: 3 },
  ])('$name', ({ stored, today }) => {
    expect(migrate(stored, today, steps)).toEqual(ok({ version: 3, fontSize: '18px' }))
  })

  test('stays as it is itself', () => {
    const stored = { version: 1, size: 18 }
    migrate(stored, 3, steps)
    expect(stored).toEqual({ version: 1, size: 18 })
  })

  test.each([
    { name: 'from the future', stored: { version: 4 }, today: 3, code: 'newer-data' as const },
    { name: 'whose step is missing', stored: { version: 3 }, today: 5, code: 'broken-data' as const },
    { name: 'without a version', stored: { size: 18 }, today: 3, code: 'broken-data' as const },
    { name: 'of version 0', stored: { version: 0 }, today: 3, code: 'broken-data' as const },
    { name: 'of version one and a half', stored: { version: 1.5 }, today: 3, code: 'broken-data' as const },
    { name: 'whose version is a word', stored: { version: '2' }, today: 3, code: 'broken-data' as const },
    { name: 'that is a word', stored: 'dark', today: 3, code: 'broken-data' as const },
    { name: 'that is null', stored: null, today: 3, code: 'broken-data' as const },
  ])('one $name is a problem: $code', ({ stored, today, code }) => {
    expect(migrate(stored, today, steps)).toEqual(fail(code))
  })
})
