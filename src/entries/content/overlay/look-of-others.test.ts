import { expect, test } from 'vitest'
import { ok } from '../../../problem/result'
import { defaultSettings, type Look } from '../../../settings/settings'
import { createLooks } from './look-of-others'

const before: Look = defaultSettings
const after: Look = { ...defaultSettings, theme: { ...defaultSettings.theme, mode: 'dark' } }

/** Answers in the order in which they are let go. */
function slowly<T>(value: T): { answer: Promise<T>; go(): void } {
  let go = (): void => undefined
  const answer = new Promise<T>((resolve) => {
    go = () => resolve(value)
  })
  return { answer, go }
}

test('a look that was asked for before the reader changed it here is not worn', async () => {
  const context = slowly(ok({ look: before, savedAt: null }))
  const looks = createLooks({ context: () => context.answer, changeLook: async () => ok(after) })
  const asked = looks.ask()
  await looks.change({ theme: { mode: 'dark' } })
  context.go()
  expect(await asked).toBeNull()
})

test('while a change is under way nothing is asked; afterwards it is', async () => {
  const stored = slowly(ok(after))
  const looks = createLooks({
    context: async () => ok({ look: after, savedAt: null }),
    changeLook: () => stored.answer,
  })
  const changed = looks.change({ theme: { mode: 'dark' } })
  expect(await looks.ask()).toBeNull()
  stored.go()
  await changed
  expect(await looks.ask()).toEqual(after)
})
