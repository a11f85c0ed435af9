import { describe, expect, test } from 'vitest'
import { sample } from '../../../library/fixtures/sample'
import { fail, ok } from '../../../problem/result'
import { defaultSettings } from '../../../settings/settings'
import { article, page, served } from '../fixtures/served'

const { detectEverywhere: _, version: __, ...look } = defaultSettings

test('a page that shows nothing now is told of its copy, and has it opened', async () => {
  const { handlers, saved, rim } = served()
  const from = { ...page, url: 'https://mp.weixin.qq.com/s/abcdefghij?scene=1#top' }
  expect(await handlers.openSaved(from, null)).toEqual(fail('not-found'))
  saved.set('https://mp.weixin.qq.com/s/abcdefghij', 5)
  expect(await handlers.context(from, null)).toMatchObject({ value: { savedAt: 5 } })
  expect(await handlers.openSaved(from, null)).toEqual(ok(null))
  expect(rim.openSaved.calls).toEqual([['https://mp.weixin.qq.com/s/abcdefghij']])
  expect(await handlers.openCopy(from, null)).toEqual(ok(null))
  expect(rim.openCopy.calls).toEqual([['https://mp.weixin.qq.com/s/abcdefghij']])
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
    expect([saved.size, on(7), rim.library.calls.length]).toEqual([0, null, 0])
    expect(rim.openHandoff.calls).toEqual([])
  })

  test('that could not be saved leaves the button as it was', async () => {
    const { handlers, on } = served({ parts: { save: async () => fail('quota') } })
    expect(await handlers.save(page, article)).toEqual(fail('quota'))
    expect(on(7)).toBe(null)
  })

  test('opens in a reader tab under an id, not under an address', async () => {
    const { handlers, rim } = served()
    expect(await handlers.openTab(page, article)).toEqual(ok(null))
    expect(rim.openHandoff.calls).toEqual([['handoff-1', page.tabId]])
  })

  test('is told of a library that does not open', async () => {
    const { handlers } = served({ isShut: true })
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
    const { handlers } = served({ isShut: true })
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
  expect(rim.unlockScroll.calls).toEqual([[7]])
})

test('the library opens as a page of ours', async () => {
  const { handlers, rim } = served()
  expect(await handlers.openLibrary(page, null)).toEqual(ok(null))
  expect(rim.openLibraryPage.calls).toEqual([[]])
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
