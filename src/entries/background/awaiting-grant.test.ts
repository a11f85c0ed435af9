import { expect, test } from 'vitest'
import type { MissingReason } from '../../article/picture'
import { createAwaitingGrant } from './awaiting-grant'

const URL = 'https://river.example/one'
const MINUTE = 60_000

const saved = (reason: MissingReason, url = URL) => ({
  ...{ url, revision: 1, savedAt: 1, bytes: 1 },
  images: { total: 1, saved: 0, missing: [{ src: 'https://img.example/a.png', reason }] },
})

function waiting() {
  const kept = new Map<string, unknown>()
  const retried: string[] = []
  const clock = { now: 1_000 }
  const begin = () =>
    createAwaitingGrant({
      session: {
        read: async (key) => kept.get(key),
        write: async (key, value) => void kept.set(key, value),
        remove: async (key) => void kept.delete(key),
      },
      retry: async (url) => retried.push(url),
      openPopup: async () => retried.push('popup'),
      now: () => clock.now,
    })
  return { begin, retried, clock, kept }
}

test('what lacked a grant is fetched once it is there and told, also by a worker that was started anew', async () => {
  const { begin, retried } = waiting()
  await begin().saved(saved('not-allowed'))
  const after = begin()
  await after.granted()
  await after.granted()
  expect(retried).toEqual([URL, 'popup'])
})

test('what is missing for another reason is not touched by a grant', async () => {
  const { begin, retried } = waiting()
  await begin().saved(saved('gone'))
  await begin().granted()
  expect(retried).toEqual([])
})

test('only the article saved last waits, and not for ever', async () => {
  const { begin, retried, clock } = waiting()
  await begin().saved(saved('not-allowed', 'https://river.example/before'))
  await begin().saved(saved('not-allowed'))
  await begin().granted()
  expect(retried).toEqual([URL, 'popup'])
  await begin().saved(saved('not-allowed'))
  clock.now += 6 * MINUTE
  await begin().granted()
  expect(retried).toEqual([URL, 'popup'])
})

test('what another version left in the place is nothing', async () => {
  const { begin, retried, kept } = waiting()
  kept.set('awaiting-grant', [URL])
  await begin().granted()
  expect(retried).toEqual([])
})
