import { expect, onTestFinished, test } from 'vitest'
import type { LibraryRecord } from '../../../article/library-record'
import { record } from '../../../library/fixtures/record'
import type { Library } from '../../../library/library'
import { fail, ok } from '../../../problem/result'
import type { Reader } from '../../../reader/reader'
import { isArchiveKey } from './archive-key'

type Told = Parameters<Reader['tell']>[0]

/** The foot of a saved copy, over a library that holds it and `next`; each message is its own name. */
async function shown({ readOnly = null, next = [] }: { readOnly?: Library['readOnly']; next?: LibraryRecord[] } = {}) {
  const getMessage = (key: string) => (key === 'uiLocale' ? 'en' : key)
  Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' }, i18n: { getMessage } } })
  const { endOfCopy } = await import('./end-of-copy')
  let kept: LibraryRecord | null = record({ state: 'reading', progress: 0.5 })
  let breaks = false
  const library = {
    readOnly,
    find: async () => ok(kept && { record: kept, article: {}, images: [] }),
    toReadAfter: async () => ok(next),
    async mark(_urls: string[], { kind }: { kind: string }) {
      if (breaks) return fail('quota')
      kept = kept && { ...kept, state: kind === 'archive' ? 'archive' : 'reading' }
      return ok({ before: [], after: [] })
    },
  } as unknown as Library // what it is asked for here
  const told: Told[] = []
  const problems: string[] = []
  const reader = {
    tell: (words: Told) => told.push(words),
    tellProblem: ({ code }: { code: string }) => problems.push(code),
  }
  const abort = new AbortController()
  onTestFinished(() => abort.abort())
  const foot = document.createElement('div')
  document.body.replaceChildren(foot)
  await endOfCopy(foot, { library, url: record().url, reader, signal: abort.signal })
  return {
    foot,
    told,
    problems,
    button: () => foot.querySelector('button'),
    state: () => kept?.state,
    breakIt() {
      breaks = true
    },
    trash() {
      kept = null
    },
  }
}

const words = (foot: Element) => [...foot.querySelectorAll('span, button, a')].map(({ textContent }) => textContent)

test('a saved copy is archived by its button, which keeps the focus and then leads back', async () => {
  const { foot, told, button, state } = await shown()
  expect(words(foot)).toEqual(['archive'])
  button()?.focus()
  button()?.click()
  await expect.poll(() => words(foot)).toEqual(['isArchived', 'unarchive'])
  expect([state(), told.at(-1)?.words]).toEqual(['archive', 'archived'])
  expect(document.activeElement).toBe(button())
  button()?.click()
  await expect.poll(() => words(foot)).toEqual(['archive'])
  expect([state(), told.at(-1)?.words]).toEqual(['reading', 'unarchived'])
})

test('undo takes it back, and gives the focus that went with its line to the button', async () => {
  const { foot, told, button, state } = await shown()
  dispatchEvent(new KeyboardEvent('keydown', { key: 'e' }))
  await expect.poll(state).toBe('archive')
  expect(document.activeElement).toBe(button())
  button()?.blur()
  expect(told[0]?.action?.undoes).toBe(true)
  told[0]?.action?.run()
  await expect.poll(() => words(foot)).toEqual(['archive'])
  expect([state(), document.activeElement]).toEqual(['reading', button()])
})

test('the next article is a link, named in its tip; where none is left there is no link', async () => {
  const { foot } = await shown({ next: [record({ url: 'https://river.example/b?c=1&d', title: '第二天' })] })
  const link = foot.querySelector('a')
  expect([link?.textContent, link?.title]).toEqual(['nextArticle', '第二天'])
  expect(link?.getAttribute('href')).toBe(`#saved=${encodeURIComponent('https://river.example/b?c=1&d')}`)
  expect((await shown()).foot.querySelector('a')).toBe(null)
})

test.each(['newer-data', 'private-window'] as const)(
  'a library that is read only (%s) still leads on',
  async (readOnly) => {
    const { foot, state } = await shown({ readOnly, next: [record()] })
    expect(words(foot)).toEqual(['nextArticle'])
    dispatchEvent(new KeyboardEvent('keydown', { key: 'e' }))
    expect(state()).toBe('reading')
  },
)

test('what could not be stored is told and not shown; what went to the trash meanwhile is not to be archived', async () => {
  const { foot, problems, button, breakIt, trash } = await shown({ next: [record()] })
  breakIt()
  button()?.click()
  await expect.poll(() => problems).toEqual(['quota'])
  expect(words(foot)).toEqual(['archive', 'nextArticle'])
  trash()
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  await expect.poll(() => words(foot)).toEqual(['nextArticle'])
})

test.each([
  { name: 'E', event: { key: 'e' }, is: true },
  { name: 'E under Caps Lock', event: { key: 'E' }, is: true },
  { name: 'not E held down', event: { key: 'e', repeat: true }, is: false },
  { name: 'not Ctrl and E', event: { key: 'e', ctrlKey: true }, is: false },
  { name: 'no other letter', event: { key: 's' }, is: false },
  { name: 'not E in a field', event: { key: 'e' }, is: false, field: true },
])('the key that archives is $name', ({ event, is, field }) => {
  const target: HTMLElement = document.createElement(field ? 'input' : 'p')
  document.body.replaceChildren(target)
  const heard: boolean[] = []
  target.addEventListener('keydown', (each) => heard.push(isArchiveKey(each)))
  target.dispatchEvent(new KeyboardEvent('keydown', event))
  expect(heard).toEqual([is])
})
