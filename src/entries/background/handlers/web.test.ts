import { describe, expect, test, vi } from 'vitest'
import type { FetchedPicture } from '../../../article/picture'
import { sample } from '../../../library/fixtures/sample'
import type { Library } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import { defaultSettings } from '../../../settings/settings'
import { fakeButtons, fakeLibrary, fakeStore, names } from '../fixtures/fakes'
import { createPageIds } from '../page-ids'
import { createSaves } from '../saves'
import { createSettingsWriter } from '../settings-writer'
import { createToolbar } from '../toolbar'
import { webHandlers } from './web'

const page = { tabId: 7, url: 'https://mp.weixin.qq.com/s/short', incognito: false }
const article = sample({ url: 'https://mp.weixin.qq.com/s?__biz=1' })
const { detectEverywhere: _, version: __, ...look } = defaultSettings

interface Serving {
  parts?: Partial<Library>
  allSites?: boolean
  now?: () => number
}

function served({ parts = {}, allSites = false, now = () => 0 }: Serving = {}) {
  const saved = new Map<string, number>()
  const library = fakeLibrary(saved, parts)
  const buttons = fakeButtons()
  const store = fakeStore()
  const settings = createSettingsWriter(store, () => 0)
  const toolbar = createToolbar({
    ...buttons,
    session: fakeStore(),
    isSaved: async (url) => saved.has(url),
    translate: names,
  })
  const opened = vi.fn(async (): Promise<Result<Library>> => ok(library))
  const rim = {
    library: opened,
    saves: createSaves({ library: opened, whileAwake: (work) => work() }),
    settings,
    beside: async (_doing: string, work: Promise<unknown>) => void (await work.catch(() => 'logged')),
    toolbar,
    hasAllSites: async () => allSites,
    unlockScroll: vi.fn(async () => true),
    openHandoff: vi.fn(async () => undefined),
    openSaved: vi.fn(async () => undefined),
    openCopy: vi.fn(async () => undefined),
    openLibraryPage: vi.fn(async () => undefined),
    fetchPicture: vi.fn(async (): Promise<FetchedPicture> => ({ ok: false, reason: 'gone' })),
    putBacks: createPageIds(store, 'put-backs'),
    flips: createPageIds(store, 'flips'),
    now,
  }
  return { handlers: webHandlers(rim), rim, saved, store, on: buttons.on }
}

test('a page that shows nothing now is told of its copy, and has it opened', async () => {
  const { handlers, saved, rim } = served()
  const from = { ...page, url: 'https://mp.weixin.qq.com/s/abcdefghij?scene=1#top' }
  expect(await handlers.openSaved(from, null)).toEqual(fail('not-found'))
  saved.set('https://mp.weixin.qq.com/s/abcdefghij', 5)
  expect(await handlers.context(from, null)).toMatchObject({ value: { savedAt: 5 } })
  expect(await handlers.openSaved(from, null)).toEqual(ok(null))
  expect(rim.openSaved.mock.calls).toEqual([['https://mp.weixin.qq.com/s/abcdefghij']])
  expect(await handlers.openCopy(from, null)).toEqual(ok(null))
  expect(rim.openCopy.mock.calls).toEqual([['https://mp.weixin.qq.com/s/abcdefghij']])
})

describe('an article brought by a page', () => {
  const elsewhere = sample({ url: 'https://bank.example/1' })
  test('of its own site is saved, and the button says so', async () => {
    const { handlers, saved, on } = served()
    expect(await handlers.save(page, article)).toMatchObject({ ok: true, value: { url: article.url } })
    expect([saved.size, on(7)]).toEqual([1, 'teal ✓ badgeSaved'])
  })

  test.each([
    { name: 'of another site is refused', from: page, brought: elsewhere, code: 'refused' as const },
    {
      name: 'in a private window is not kept',
      from: { ...page, incognito: true },
      brought: article,
      code: 'private-window' as const,
    },
  ])('$name: neither saved nor opened', async ({ from, brought, code }) => {
    const { handlers, saved, rim, on } = served()
    expect(await handlers.save(from, brought)).toEqual(fail(code))
    expect(await handlers.openTab(from, brought)).toEqual(fail(code))
    expect([saved.size, on(7), rim.library.mock.calls.length]).toEqual([0, null, 0])
    expect(rim.openHandoff).not.toHaveBeenCalled()
  })

  test('that could not be saved leaves the button as it was', async () => {
    const { handlers, on } = served({ parts: { save: async () => fail('quota') } })
    expect(await handlers.save(page, article)).toEqual(fail('quota'))
    expect(on(7)).toBe(null)
  })

  test('opens in a reader tab under an id, not under an address', async () => {
    const { handlers, rim } = served()
    expect(await handlers.openTab(page, article)).toEqual(ok(null))
    expect(rim.openHandoff).toHaveBeenCalledWith('handoff-1', page.tabId)
  })

  test('is told of a library that does not open', async () => {
    const { handlers, rim } = served()
    rim.library.mockResolvedValue(fail('aborted'))
    expect(await handlers.save(page, article)).toEqual(fail('aborted'))
    expect(await handlers.openTab(page, article)).toEqual(fail('aborted'))
  })
})

describe('one save at a time a tab', () => {
  test('a second is refused while the first runs, another tab is not', async () => {
    const report = { url: article.url, revision: 1, savedAt: 1, bytes: 1, images: { total: 0, saved: 0, missing: [] } }
    let finish = (): void => undefined
    const running = new Promise<void>((resolve) => {
      finish = resolve
    })
    const { handlers } = served({ parts: { save: () => running.then(() => ok(report)) } })
    const first = handlers.save(page, article)
    expect(await handlers.save(page, article)).toEqual(fail('refused'))
    const other = handlers.save({ ...page, tabId: 8 }, article)
    finish()
    expect([await first, await other]).toEqual([ok(report), ok(report)])
    expect(await handlers.save(page, article)).toEqual(ok(report))
  })

  test('one that threw does not bar the next', async () => {
    const { handlers } = served({ parts: { save: () => Promise.reject(new Error('a fault')) } })
    await expect(handlers.save(page, article)).rejects.toThrow('a fault')
    await expect(handlers.save(page, article)).rejects.toThrow('a fault')
  })
})

describe('what the detector found', () => {
  const found = { formatId: 'wechat-article', title: '雨后的河' }
  test('shows on its own tab', async () => {
    const { handlers, on } = served()
    expect(await handlers.detected(page, found)).toEqual(ok(null))
    expect(on(7)).toBe('teal 读 badgeFound')
  })

  test('and goes with it', async () => {
    const { handlers, on } = served()
    await handlers.detected(page, found)
    await handlers.detected(page, null)
    expect(on(7)).toBe('grey  badgeClick')
  })

  test.each([
    { name: 'on another site without the grant', allSites: false, code: 'refused' },
    { name: 'on another site with it', allSites: true, code: null },
  ])('$name: $code', async ({ allSites, code }) => {
    const { handlers } = served({ allSites })
    const heard = await handlers.detected({ ...page, url: 'https://copy.example/1' }, found)
    expect(heard.ok ? null : heard.problem.code).toBe(code)
  })

  test('is heard twenty times a minute', async () => {
    const { handlers } = served()
    const heard: boolean[] = []
    for (let count = 0; count < 25; count += 1) heard.push((await handlers.detected(page, found)).ok)
    expect(heard).toEqual([...Array(20).fill(true), ...Array(5).fill(false)])
  })
})

describe('what a page learns', () => {
  test('how to look, and that its article is not saved', async () => {
    expect(await served().handlers.context(page, null)).toEqual(ok({ look, savedAt: null }))
  })

  test('when its article was saved, under whatever address', async () => {
    const { handlers } = served()
    await handlers.save(page, article)
    expect(await handlers.context({ ...page, url: `${page.url}#3` }, null)).toEqual(ok({ look, savedAt: 1 }))
  })

  test('how to look, though the library does not open', async () => {
    const { handlers, rim } = served()
    rim.library.mockResolvedValue(fail('aborted'))
    expect(await handlers.context(page, null)).toEqual(ok({ look, savedAt: null }))
  })

  test('the look it changed, and nothing else of the settings', async () => {
    const { handlers, store } = served()
    const patch = { theme: { mode: 'dark' as const }, detectEverywhere: true }
    expect(await handlers.changeLook(page, patch)).toEqual(ok({ ...look, theme: { ...look.theme, mode: 'dark' } }))
    expect(store.values.settings).toMatchObject({ theme: { mode: 'dark' }, detectEverywhere: false })
  })
})

test('a closed overlay lets its own page scroll again', async () => {
  const { handlers, rim } = served()
  expect(await handlers.closed(page, null)).toEqual(ok(null))
  expect(rim.unlockScroll).toHaveBeenCalledWith(7)
})

test('the library opens as a page of ours', async () => {
  const { handlers, rim } = served()
  expect(await handlers.openLibrary(page, null)).toEqual(ok(null))
  expect(rim.openLibraryPage).toHaveBeenCalledWith()
})

describe('a page that has taken hold of our script', () => {
  const turns = (count: number): number[] => Array.from({ length: count }, (_, turn) => turn)

  test('opens ten pages of ours a minute, in whatever way, and other tabs are not held up by it', async () => {
    let at = 0
    const { handlers, rim, saved } = served({ now: () => at })
    saved.set(page.url, 5)
    const ways = [
      () => handlers.openSaved(page, null),
      () => handlers.openCopy(page, null),
      () => handlers.openTab(page, article),
      () => handlers.openLibrary(page, null),
    ]
    for (const turn of turns(60)) await ways[turn % ways.length]?.()
    const opened = () =>
      [rim.openSaved, rim.openCopy, rim.openHandoff, rim.openLibraryPage].reduce(
        (sum, { mock }) => sum + mock.calls.length,
        0,
      )
    expect(opened()).toBe(10)
    for (const way of ways) expect(await way()).toEqual(fail('refused'))
    expect(await handlers.openLibrary({ ...page, tabId: 8 }, null)).toEqual(ok(null))
    at = 60_000
    expect(await handlers.openLibrary(page, null)).toEqual(ok(null))
    expect(opened()).toBe(12)
  })

  test('saves twenty times a minute', async () => {
    const { handlers, saved } = served()
    for (const turn of turns(30))
      await handlers.save(page, { ...article, url: `https://mp.weixin.qq.com/s?__biz=${turn}` })
    expect(saved.size).toBe(20)
    expect(await handlers.save({ ...page, tabId: 8 }, article)).toMatchObject({ ok: true })
  })

  test('changes the look 240 times a minute', async () => {
    const { handlers, rim } = served()
    const change = vi.spyOn(rim.settings, 'change')
    for (const turn of turns(250)) await handlers.changeLook(page, { reading: { fontSize: 14 + (turn % 10) } })
    expect(change).toHaveBeenCalledTimes(240)
    expect(await handlers.changeLook(page, {})).toEqual(fail('refused'))
    expect(await handlers.changeLook({ ...page, tabId: 8 }, {})).toMatchObject({ ok: true })
  })

  test('has 120 things remembered a minute, of both kinds together', async () => {
    const { handlers, rim } = served()
    const remember = [vi.spyOn(rim.putBacks, 'remember'), vi.spyOn(rim.flips, 'remember')]
    const change = { url: article.url, id: '0123456789abcdef', on: true }
    for (const turn of turns(130))
      await (turn % 2 === 0 ? handlers.rememberPutBack(page, change) : handlers.rememberFlip(page, change))
    expect(remember.map(({ mock }) => mock.calls.length)).toEqual([60, 60])
    expect(await handlers.rememberFlip(page, change)).toEqual(fail('refused'))
    expect(await handlers.rememberFlip({ ...page, tabId: 8 }, change)).toEqual(ok(null))
  })
})

test('a picture is asked for two hundred times a minute, each tab for itself', async () => {
  const { handlers, rim } = served()
  const ask = (tabId: number) => handlers.picture({ ...page, tabId }, 'https://pictures.qingdu.example/1.png')
  for (let count = 0; count < 200; count += 1) await ask(7)
  expect(await ask(7)).toEqual(fail('refused'))
  expect(await ask(8)).toEqual(ok({ ok: false, reason: 'gone' }))
  expect(rim.fetchPicture).toHaveBeenCalledTimes(201)
})

test('a page ends its own save and no other', async () => {
  const { handlers } = served({
    parts: {
      save: (_article, { signal } = {}) =>
        new Promise((resolve) => signal?.addEventListener('abort', () => resolve(fail('cancelled')))),
    },
  })
  const other = { ...page, tabId: 8, url: 'https://mp.weixin.qq.com/s/other' }
  let isOver = false
  const saving = Promise.resolve(handlers.save(page, article)).finally(() => {
    isOver = true
  })
  await handlers.cancelSave(other, null)
  await new Promise((resolve) => setTimeout(resolve))
  expect(isOver).toBe(false)
  await handlers.cancelSave(page, null)
  expect(await saving).toEqual(fail('cancelled'))
})

describe.each([
  { name: 'what was put back in a page', tell: 'putBacks', remember: 'rememberPutBack', key: 'put-backs' },
  { name: 'a picture that was turned', tell: 'flips', remember: 'rememberFlip', key: 'flips' },
] as const)('$name', ({ tell, remember, key }) => {
  const change = { url: article.url, id: '0123456789abcdef', on: true }
  test('is remembered for an article of its own site, and told to it again', async () => {
    const { handlers, store } = served()
    expect(await handlers[remember](page, change)).toEqual(ok(null))
    expect(await handlers[tell](page, article.url)).toEqual(ok([change.id]))
    expect(Object.keys(store.values)).toEqual([key])
  })
  test('of another site is neither remembered nor told', async () => {
    const { handlers, store } = served()
    const url = 'https://bank.example/1'
    expect(await handlers[remember](page, { ...change, url })).toMatchObject({ problem: { code: 'refused' } })
    expect(await handlers[tell](page, url)).toMatchObject({ problem: { code: 'refused' } })
    expect(store.values[key]).toBeUndefined()
  })
  test('in a private window leaves no trace', async () => {
    const { handlers, store } = served()
    const from = { ...page, incognito: true }
    expect(await handlers[remember](from, change)).toMatchObject({ problem: { code: 'private-window' } })
    expect(store.values[key]).toBeUndefined()
  })
})
