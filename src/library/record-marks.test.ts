import { expect, test } from 'vitest'
import type { LibraryRecord } from '../article/library-record'
import { freshName, opened, put } from './fixtures/fresh-library'
import { sample } from './fixtures/sample'
import { type MarkChange, withMark } from './record-marks'

type Kept = Pick<LibraryRecord, 'state' | 'progress' | 'favourite' | 'tags' | 'trashed'>
const kept: Kept = { state: 'unread', progress: 0, favourite: false, tags: ['城市', '河'], trashed: null }

const CASES: { name: string; of?: Partial<Kept>; change: MarkChange; becomes: Partial<Kept> }[] = [
  {
    name: 'archiving keeps how far it was read',
    of: { state: 'reading', progress: 0.4 },
    change: { kind: 'archive' },
    becomes: { state: 'archive', progress: 0.4 },
  },
  {
    name: 'out of the archive one that was begun is being read',
    of: { state: 'archive', progress: 0.4 },
    change: { kind: 'unarchive' },
    becomes: { state: 'reading', progress: 0.4 },
  },
  {
    name: 'out of the archive one never begun is unread',
    of: { state: 'archive' },
    change: { kind: 'unarchive' },
    becomes: { state: 'unread' },
  },
  {
    name: 'unread forgets how far it was read',
    of: { state: 'reading', progress: 0.4 },
    change: { kind: 'unread' },
    becomes: { state: 'unread', progress: 0 },
  },
  { name: 'read is read to the end', change: { kind: 'read' }, becomes: { state: 'reading', progress: 1 } },
  {
    name: 'read stays in the archive',
    of: { state: 'archive' },
    change: { kind: 'read' },
    becomes: { state: 'archive', progress: 1 },
  },
  {
    name: 'what lies in the trash stays there',
    of: { state: 'trash', trashed: { at: 3, from: 'unread' } },
    change: { kind: 'archive' },
    becomes: {},
  },
  {
    name: 'the trash remembers when and from where',
    of: { state: 'archive' },
    change: { kind: 'trash' },
    becomes: { state: 'trash', trashed: { at: 7, from: 'archive' } },
  },
  {
    name: 'what lies in the trash keeps its day',
    of: { state: 'trash', trashed: { at: 3, from: 'unread' } },
    change: { kind: 'trash' },
    becomes: {},
  },
  {
    name: 'out of the trash it has the state it had',
    of: { state: 'trash', trashed: { at: 3, from: 'archive' } },
    change: { kind: 'restore' },
    becomes: { state: 'archive', trashed: null },
  },
  { name: 'a favourite', change: { kind: 'favourite', on: true }, becomes: { favourite: true } },
  {
    name: 'a tag it has is not added twice',
    change: { kind: 'tags', add: ['河', '桥'], remove: [] },
    becomes: { tags: ['城市', '河', '桥'] },
  },
  { name: 'a renamed tag', change: { kind: 'tags', add: ['江'], remove: ['河'] }, becomes: { tags: ['城市', '江'] } },
]

test.each(CASES)('$name', async ({ of = {}, change, becomes }) => {
  const library = await opened({ name: freshName(), now: () => 5 })
  await library.save(sample())
  const listed = await library.list()
  const record = listed.ok ? listed.value.records[0] : undefined
  if (!record) throw new Error('not saved')
  const before = { ...record, ...kept, ...of }
  expect(withMark(before, change, 7)).toEqual({ ...before, ...becomes, changedAt: 7 })
})

test('many are changed at once, what is gone or broken is left out, and undo gives back what was', async () => {
  const name = freshName()
  const library = await opened({ name })
  const urls = ['a', 'b', 'c'].map((path) => `https://river.example/${path}`)
  for (const url of urls) await library.save(sample({ url }))
  await library.mark(urls.slice(0, 1), { kind: 'archive' })
  await put(name, 'records', { url: urls[2], title: 7 })
  const marked = await library.mark([...urls, 'https://river.example/gone'], { kind: 'trash' })
  if (!marked.ok) throw new Error(marked.problem.code)
  expect(marked.value.before.map(({ url, state }) => [url, state])).toEqual([
    [urls[0], 'archive'],
    [urls[1], 'unread'],
  ])
  expect(marked.value.after.map(({ state }) => state)).toEqual(['trash', 'trash'])
  await library.putBack(marked.value.before)
  const listed = await library.list()
  const states = listed.ok ? listed.value.records.map(({ url, state, trashed }) => [url, state, trashed]) : []
  expect(states.toSorted()).toEqual([
    [urls[0], 'archive', null],
    [urls[1], 'unread', null],
  ])
})

test('undo leaves alone what changed elsewhere meanwhile', async () => {
  const library = await opened({ name: freshName() })
  const { url } = sample()
  await library.save(sample())
  const marked = await library.mark([url], { kind: 'archive' })
  await library.save(sample({ title: '雨后的河，再版' }))
  if (marked.ok) await library.putBack(marked.value.before)
  expect(await library.find(url)).toMatchObject({
    ok: true,
    value: { record: { title: '雨后的河，再版', state: 'unread', revision: 2 } },
  })
})

test('none of them there is not found, and a private window changes nothing', async () => {
  const name = freshName()
  const library = await opened({ name })
  expect(await library.mark(['https://river.example/gone'], { kind: 'trash' })).toEqual({
    ok: false,
    problem: { code: 'not-found' },
  })
  const hidden = await opened({ name, privateWindow: true })
  const refused = { ok: false, problem: { code: 'private-window' } }
  expect(await hidden.mark([sample().url], { kind: 'trash' })).toEqual(refused)
  expect(await hidden.putBack([])).toEqual(refused)
})
