import { expect, test } from 'vitest'
import type { MissingReason } from '../../article/picture'
import type { SaveReport } from '../../article/save-report'
import { createAwaitingGrant } from './awaiting-grant'

const ARTICLE = 'https://river.example/one'
const MINUTE = 60_000

const saved = (reason: MissingReason, url = ARTICLE): SaveReport => ({
  ...{ url, revision: 1, savedAt: 1, bytes: 1 },
  images: { total: 1, saved: 0, missing: [{ src: 'https://img.example/a.png', reason }] },
})

const SITE = 'https://img.example'
const TAB = 7

/** Nothing is allowed at first. */
function waiting() {
  const kept = new Map<string, unknown>()
  const retried: string[] = []
  const allowed = new Set<string>()
  const clock = { now: 1_000 }
  const begin = () =>
    createAwaitingGrant({
      session: {
        read: async (key) => kept.get(key),
        write: async (key, value) => void kept.set(key, value),
      },
      mayFetch: async (url) => allowed.has(url),
      retry: async (url) => retried.push(url),
      openPopup: async (tabId) => retried.push(`popup ${tabId}`),
      now: () => clock.now,
    })
  return { begin, retried, clock, kept, allowed }
}

test('what lacked a grant is fetched once it is there and told, also by a worker that was started anew', async () => {
  const { begin, retried, allowed } = waiting()
  await begin().saved(saved('not-allowed'), TAB)
  allowed.add(SITE)
  const after = begin()
  await after.granted()
  await after.granted()
  expect(retried).toEqual([ARTICLE, 'popup 7'])
})

test('what is missing for another reason is not touched by a grant', async () => {
  const { begin, retried, allowed } = waiting()
  allowed.add(SITE)
  await begin().saved(saved('gone'), TAB)
  await begin().granted()
  expect(retried).toEqual([])
})

test('an article waits, and not for ever', async () => {
  const { begin, retried, clock, allowed, kept } = waiting()
  await begin().saved(saved('not-allowed'), TAB)
  allowed.add(SITE)
  clock.now += 6 * MINUTE
  await begin().granted()
  expect(retried).toEqual([])
  expect(kept.get('awaiting-grant')).toEqual([])
})

test('of two that wait each is fetched by its own answer, and both by one for both', async () => {
  const { begin, retried, allowed } = waiting()
  const elsewhere = { ...saved('not-allowed', 'https://river.example/two') }
  elsewhere.images.missing = [{ src: 'https://pictures.example/b.png', reason: 'not-allowed' }]
  await begin().saved(saved('not-allowed'), TAB)
  await begin().saved(elsewhere, 8)
  allowed.add('https://pictures.example')
  await begin().granted()
  expect(retried.splice(0)).toEqual([elsewhere.url, 'popup 8'])
  allowed.clear()
  await begin().saved(saved('not-allowed', 'https://river.example/three'), 9)
  allowed.add(SITE)
  await begin().granted()
  expect(retried).toEqual([ARTICLE, 'popup 7', 'https://river.example/three', 'popup 9'])
})

test('the same article saved again waits once, for the popup that was last', async () => {
  const { begin, retried, allowed } = waiting()
  await begin().saved(saved('not-allowed'), TAB)
  await begin().saved(saved('not-allowed'), 8)
  allowed.add(SITE)
  await begin().granted()
  expect(retried).toEqual([ARTICLE, 'popup 8'])
})

test('twenty wait at most', async () => {
  const { begin, retried, allowed } = waiting()
  for (let at = 0; at < 25; at += 1) await begin().saved(saved('not-allowed', `https://river.example/${at}`), TAB)
  allowed.add(SITE)
  await begin().granted()
  expect(retried.filter((one) => !one.startsWith('popup'))).toHaveLength(20)
})

test('what another version left in the place is nothing', async () => {
  const { begin, retried, kept } = waiting()
  kept.set('awaiting-grant', [ARTICLE, { url: ARTICLE }])
  await begin().granted()
  expect(retried).toEqual([])
})

test('a right that has nothing to do with it opens nothing, and the article waits on', async () => {
  const { begin, retried, allowed } = waiting()
  await begin().saved(saved('not-allowed'), TAB)
  allowed.add('https://elsewhere.example')
  await begin().granted()
  expect(retried).toEqual([])
  allowed.add(SITE)
  await begin().granted()
  expect(retried).toEqual([ARTICLE, 'popup 7'])
})

test('an answer that came while the save was still fetching is not missed', async () => {
  const { begin, retried, allowed } = waiting()
  const worker = begin()
  allowed.add(SITE)
  await worker.granted()
  await worker.saved(saved('not-allowed'), TAB)
  expect(retried).toEqual([ARTICLE, 'popup 7'])
})

test('two rights given at once are followed once', async () => {
  const { begin, retried, allowed } = waiting()
  const worker = begin()
  await worker.saved(saved('not-allowed'), TAB)
  allowed.add(SITE)
  await Promise.all([worker.granted(), worker.granted()])
  expect(retried).toEqual([ARTICLE, 'popup 7'])
})
