import { expect, test, vi } from 'vitest'
import type { Restored } from '../../../backup/restore-backup'
import type { Library, LibraryList } from '../../../library/library'
import type { Problem } from '../../../problem/problem'
import { fail, ok, type Result } from '../../../problem/result'

/** What a file turns out to be; how a file is told is backup/'s to test. */
let answer: Result<Restored> = fail('internal')
const read = vi.fn(async () => answer)
vi.mock('../../../backup/restore-backup', () => ({ restoreBackup: read }))

const area = { get: async () => ({}), set: async () => undefined }
/** The extension around the page, with words as their own names. */
const browser = {
  runtime: { id: 'qingdu' },
  i18n: { getMessage: (key: string) => `${key} {n} {m} {at}` },
  permissions: { contains: async () => false },
  storage: { local: area, session: area },
}
Object.assign(globalThis, { chrome: browser, browser })

/** What is said once that file was given. */
async function saidOf(readOnly: Library['readOnly'] = null): Promise<{ words: string; good: boolean } | null> {
  const { createLibraryActs } = await import('./library-acts')
  const library = { readOnly, usage: async () => fail('aborted') } as Partial<Library> as Library
  let said: { words: string; good: boolean } | null = null
  const acts = createLibraryActs(
    async () => ok(library),
    (part) => {
      said = part.said ?? said
    },
  )
  acts.restore(new File([], 'a.zip'))
  await vi.waitFor(() => expect(said).not.toBe(null))
  return said
}

test.each<Problem>([
  { code: 'no-backup' },
  { code: 'broken-backup', params: { at: 'articles/1' } },
  { code: 'newer-backup' },
  { code: 'backup-too-large', params: { at: 'bomb' } },
])('a file that is $code is told of: what is so, where, and what to do', async (problem) => {
  answer = { ok: false, problem }
  const key = `problem_${problem.code.replaceAll('-', '_')}`
  const { words, good } = (await saidOf()) ?? { words: '', good: true }
  expect(good).toBe(false)
  for (const part of [key, `${key}_next`, String(problem.params?.at ?? '')]) expect(words).toContain(part)
})

test('articles that the library cannot read are counted beside those that came', async () => {
  answer = ok({ restored: 3, left: 0 })
  expect(await saidOf()).toEqual({ words: 'restoreDone 3 {m} {at}', good: true })
  answer = ok({ restored: 2, left: 1 })
  expect(await saidOf()).toEqual({ words: 'restoreLeft 2 1 {at}', good: true })
})

test('in a private window no file is read, and that is told', async () => {
  read.mockClear()
  const said = await saidOf('private-window')
  expect(said?.words).toContain('problem_private_window')
  expect(read).not.toHaveBeenCalled()
})

test.each<{ name: string; list: () => Promise<Result<LibraryList>>; words: string }>([
  { name: 'told what became free', list: async () => ok({ records: [], broken: 0 }), words: 'roomMade' },
  { name: 'told why not, where the list cannot be read', list: async () => fail('aborted'), words: 'problem_aborted' },
])('who makes room is $name', async ({ list, words }) => {
  const { createLibraryActs } = await import('./library-acts')
  const library = { readOnly: null, usage: async () => fail('aborted'), list, dropPictures: async () => ok(7) }
  const said: string[] = []
  const acts = createLibraryActs(
    async () => ok(library as Partial<Library> as Library),
    (part) => part.said && said.push(part.said.words),
  )
  acts.makeRoom()
  await vi.waitFor(() => expect(said).toEqual([expect.stringContaining(words)]))
})
