import { expect, test, vi } from 'vitest'
import type { SavedImage } from '../../../article/library-revision'
import { record } from '../../../library/fixtures/record'
import { sample } from '../../../library/fixtures/sample'
import type { Library, SavedArticle } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import type { CopyState } from './state'
import { firstState } from './state'

const URL = 'https://river.example/a'
const picture = (name: string): string => `https://${name}.pictures.example/1.png`
const missing = (name: string, reason: 'gone' | 'not-allowed' = 'gone'): SavedImage => ({
  src: picture(name),
  hash: null,
  reason,
})
const kept = (name: string): SavedImage => ({ src: picture(name), hash: '0'.repeat(64), bytes: 1 })

const copyOf = (images: SavedImage[]): Result<SavedArticle> =>
  ok({ record: record({ url: URL }), article: sample({ url: URL }), images })

/** What the page asked of the background and of the reader, and how the former answers. */
const sent: unknown[] = []
const granted: string[][] = []
let answer = (): unknown => fail('internal')

/** The extension around the page: messages, grants, and words as their own names. The rim takes it at its first import. */
const browser = {
  runtime: {
    id: 'qingdu',
    sendMessage: async ({ argument }: { argument: unknown }) => {
      sent.push(argument)
      return answer()
    },
  },
  permissions: { request: async ({ origins }: { origins: string[] }) => granted.push(origins) > 0 },
  i18n: { getMessage: () => '' },
}

async function page(parts: Partial<Library>) {
  sent.length = 0
  granted.length = 0
  Object.assign(globalThis, { chrome: browser, browser })
  const { createActs } = await import('./acts')
  const state: CopyState = firstState()
  const revisions = async () => ok([])
  const opening = Promise.resolve(ok({ readOnly: null, revisions, ...parts } as Partial<Library> as Library))
  return { state, acts: createActs({ url: URL, state, draw: () => undefined, opening }) }
}

test('of two readings at once the later one is shown, whichever comes first', async () => {
  const answers: ((found: Result<SavedArticle | null>) => void)[] = []
  const { state, acts } = await page({ find: () => new Promise((resolve) => answers.push(resolve)) })
  const both = [acts.load(), acts.load()]
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.(copyOf([kept('a')]))
  await both[1]
  answers[0]?.(copyOf([missing('a')]))
  await both[0]
  expect(state.copy?.images).toEqual([kept('a')])
})

test('one picture is fetched alone, with the right to its host and no other', async () => {
  let images = [missing('a', 'not-allowed'), missing('b', 'not-allowed'), missing('c')]
  const { state, acts } = await page({ find: async () => copyOf(images) })
  answer = () => {
    images = [missing('a', 'not-allowed'), kept('b'), missing('c')]
    const left = [
      { src: picture('a'), reason: 'not-allowed' },
      { src: picture('c'), reason: 'gone' },
    ]
    return ok({ url: URL, revision: 2, savedAt: 1, bytes: 1, images: { total: 3, saved: 1, missing: left } })
  }
  await acts.load()
  acts.retry({ src: picture('b'), reason: 'not-allowed' })
  await vi.waitFor(() => expect(state.said).not.toBe(''))
  expect(granted).toEqual([['*://b.pictures.example/*']])
  expect(sent).toEqual([{ url: URL, only: picture('b') }])
  expect(state.copy?.images).toEqual(images)
  // One came, and two are still missing: not "none missing".
  expect([state.said, state.fetching]).toEqual(['picturesGot', null])
})

test('of an article that was removed meanwhile nothing is said to have come', async () => {
  let found: Result<SavedArticle | null> = copyOf([missing('a')])
  const { state, acts } = await page({ find: async () => found })
  answer = () => {
    found = ok(null)
    return fail('not-found')
  }
  await acts.load()
  acts.retry(null)
  await vi.waitFor(() => expect(state.problem).toEqual({ code: 'not-found' }))
  expect([state.said, state.fetching]).toEqual(['', null])
  const { fetchMissing } = await import('../shared/fetch-missing')
  const lacking = [{ url: URL, missing: [{ src: picture('a'), reason: 'gone' as const }] }]
  const fetched = await fetchMissing(lacking, { signal: new AbortController().signal, onProgress: () => undefined })
  expect(fetched).toEqual(ok({ fetched: 0, left: 0 }))
})

test('a retry that breaks off is told, and the next one begins', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { state, acts } = await page({ find: async () => copyOf([missing('a')]) })
  await acts.load()
  Object.assign(globalThis, {
    BroadcastChannel: class {
      constructor() {
        throw new Error('of ours')
      }
    },
  })
  for (const _ of [1, 2]) {
    state.said = ''
    acts.retry(null)
    await vi.waitFor(() => expect(state.said).toContain('problem_internal'))
    expect(state.fetching).toBe(null)
  }
  expect(sent).toEqual([])
})
