import { html, render } from 'lit-html'
import { expect, test } from 'vitest'
import { record } from '../../../library/fixtures/record'
import type { LibraryActs } from './contract'
import type { LibraryState } from './state'

const lacks = record({ pictures: { total: 1, saved: 0, dropped: 0, bytes: 0 } })
const missing = [{ src: 'https://img.example/a.png', reason: 'gone' as const }]
const state: Partial<LibraryState> = {
  list: { records: [lacks], broken: 0 },
  shelf: 'lacking',
  lacking: [{ url: lacks.url, missing }],
  backupDue: 5,
}

async function drawn(changed: Partial<LibraryState>): Promise<HTMLElement> {
  // The rim under it wants to stand in an extension.
  Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' }, i18n: { getMessage: (key: string) => key } } })
  const [{ libraryPage }, { firstState }] = await Promise.all([import('./view'), import('./state')])
  const parts = { acts: {} as LibraryActs, pictureOf: () => null, toast: html`` }
  const root = document.createElement('div')
  render(libraryPage({ ...firstState('auto'), ...state, ...changed }, parts), root)
  return root
}

/** The buttons that begin a long work, and whether they may be pressed. */
async function begins(changed: Partial<LibraryState>): Promise<[boolean | undefined, boolean | undefined]> {
  const root = await drawn(changed)
  const isFree = (selector: string) => {
    const button = root.querySelector<HTMLButtonElement>(selector)
    return button ? !button.disabled : undefined
  }
  return [isFree('.reminder .quiet'), isFree('#fetch-lacking')]
}

const steps = { done: 0, total: 1 }
test.each([
  { name: 'each can be begun', changed: {}, free: [true, true] },
  { name: 'no backup while pictures are fetched', changed: { fetching: steps }, free: [false, undefined] },
  { name: 'no pictures while a backup is made', changed: { backingUp: steps }, free: [undefined, false] },
])('of long works one at a time: $name', async ({ changed, free }) => {
  const begun = await begins(changed)
  // The work under way has its own line with a way to stop it.
  expect(begun.map((one, at) => (free[at] === undefined ? undefined : one))).toEqual(free)
})

test('in a private window the list says that nothing is kept, and offers nothing that would change it', async () => {
  const root = await drawn({ readOnly: 'private-window', shelf: 'lacking' })
  expect(root.querySelector('.notice')?.textContent).toContain('problem_private_window')
  expect(root.querySelectorAll('.row')).toHaveLength(1)
  expect(root.querySelector(`#fetch-lacking, .row :is(input, button)`)).toBe(null)
})

test.each([
  { name: 'one of which pictures are missing says how many', record: lacks, said: 'picturesMissing' },
  {
    name: 'one that has all says nothing of it',
    record: record({ pictures: { total: 1, saved: 1, dropped: 0, bytes: 9 } }),
    said: undefined,
  },
])('of the articles in the list $name', async ({ record, said }) => {
  const root = await drawn({ list: { records: [record], broken: 0 }, shelf: 'all' })
  expect(root.querySelector('.row .lacks')?.textContent?.trim()).toBe(said)
})

test('what the browser lost is told in place of the reminder, with where backups lie and the way to them', async () => {
  const loss = { count: 7, left: 0, countedAt: 0, seenAt: 5 }
  const told = async (known: { auto: boolean; lastBackup: number | null }) => {
    const root = await drawn({ lost: { ...loss, ...known } })
    const [line, ...others] = root.querySelectorAll('.reminder')
    expect(others).toEqual([])
    expect(line?.getAttribute('role')).toBe('alert')
    expect(line?.querySelector('a')?.getAttribute('href')).toMatch(/options\.html#library$/)
    return [...(line?.querySelectorAll('p, a, button') ?? [])].map(({ textContent }) => textContent)
  }
  expect(await told({ auto: false, lastBackup: null })).toEqual(['lostSaid', 'lostNext', 'restoreBackup', 'dismiss'])
  const { lostWords } = await import('../shared/lost-notice')
  const getMessage = (key: string) => (key === 'lostNext' ? '{last}|{where}' : key)
  Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' }, i18n: { getMessage } } })
  expect(lostWords({ ...loss, auto: false, lastBackup: null }).next).toBe('backupNever|')
  expect(lostWords({ ...loss, auto: true, lastBackup: 1 }).next).toBe('backupLast|lostWhere')
  // One that was made since has nothing of what is gone.
  expect(lostWords({ ...loss, auto: true, lastBackup: loss.seenAt }).next).toBe('lostBefore|lostWhere')
})
