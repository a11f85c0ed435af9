import { describe, expect, test, vi } from 'vitest'
import type { FetchedPicture } from '../../../article/picture'
import { sample } from '../../../library/fixtures/sample'
import type { Library } from '../../../library/library'
import { fail, ok } from '../../../problem/result'
import { defaultSettings } from '../../../settings/settings'
import { fakeLibrary, fakeStore } from '../fixtures/fakes'
import { createPageIds } from '../page-ids'
import { createSaves } from '../saves'
import { createSettingsWriter } from '../settings-writer'
import { extensionHandlers } from './extension'

const from = { tabId: null }
const tab = { id: 7, url: 'https://mp.weixin.qq.com/s/short', title: null, incognito: false }
const article = sample()

function served(stored: Record<string, unknown> = {}, parts: Partial<Library> = {}) {
  const store = fakeStore(stored)
  const saved = new Map<string, number>()
  const rim = {
    saves: createSaves({ library: async () => ok(fakeLibrary(saved, parts)), whileAwake: (work) => work() }),
    awaitGrant: vi.fn(async () => undefined),
    beside: async (_doing: string, work: Promise<unknown>) => void (await work.catch(() => 'logged')),
    settings: createSettingsWriter(store, () => 0),
    detectEverywhere: { wish: vi.fn(async (_on: boolean) => undefined) },
    toolbar: { saved: vi.fn(async () => undefined), refresh: vi.fn(async () => undefined) },
    findTab: vi.fn(async (): Promise<typeof tab | null> => tab),
    fetchPicture: vi.fn(async (): Promise<FetchedPicture> => ({ ok: false, reason: 'not-allowed' })),
    putBacks: createPageIds(store, 'put-backs'),
    flips: createPageIds(store, 'flips'),
  }
  return { rim, store, saved, handlers: extensionHandlers(rim) }
}

describe('settings', () => {
  test('of the look change without a word to the browser', async () => {
    const { handlers, rim } = served()
    expect(await handlers.changeSettings(from, { reading: { fontSize: 20 } })).toMatchObject({ ok: true })
    expect(rim.detectEverywhere.wish).not.toHaveBeenCalled()
  })

  test.each([true, false])('where to detect is a wish to the browser: %s', async (on) => {
    const { handlers, rim } = served()
    expect(await handlers.changeSettings(from, { detectEverywhere: on })).toMatchObject({ ok: true })
    expect(rim.detectEverywhere.wish).toHaveBeenCalledWith(on)
  })

  test('answer what became of the wish', async () => {
    const { handlers, rim } = served()
    rim.detectEverywhere.wish.mockImplementation(async () => {
      await rim.settings.change({ detectEverywhere: false })
    })
    expect(await handlers.changeSettings(from, { detectEverywhere: true })).toEqual(ok(defaultSettings))
  })

  test('that cannot be read are a problem, and nothing is wished', async () => {
    const { handlers, rim } = served({ settings: { version: 99 } })
    expect(await handlers.changeSettings(from, { detectEverywhere: true })).toEqual(fail('newer-data'))
    expect(rim.detectEverywhere.wish).not.toHaveBeenCalled()
  })

  test('at their defaults detect on Tencent alone', async () => {
    const { handlers, rim } = served({ settings: { ...defaultSettings, detectEverywhere: true } })
    expect(await handlers.resetSettings(from, null)).toEqual(ok(defaultSettings))
    expect(rim.detectEverywhere.wish).toHaveBeenCalledWith(false)
  })
})

describe('saving from a page of ours', () => {
  test('shows on the tab that was read', async () => {
    const { handlers, rim, saved } = served()
    expect(await handlers.save(from, { article, tabId: 7 })).toMatchObject({ ok: true })
    expect(saved.size).toBe(1)
    expect(rim.toolbar.saved).toHaveBeenCalledWith(7, tab.url, article.url)
  })

  test('is saved, whatever goes wrong with the button and with waiting for a grant', async () => {
    const { handlers, rim } = served()
    rim.toolbar.saved.mockRejectedValue(new Error('no such tab'))
    rim.awaitGrant.mockRejectedValue(new Error('no room'))
    expect(await handlers.save(from, { article, tabId: 7 })).toMatchObject({ ok: true })
    expect(rim.awaitGrant).toHaveBeenCalledWith(expect.objectContaining({ url: article.url }), 7)
  })

  test.each([
    { name: 'without a tab', tabId: null },
    { name: 'with a tab that is closed', tabId: 9 },
  ])('$name saves all the same', async ({ tabId }) => {
    const { handlers, rim, saved } = served()
    rim.findTab.mockResolvedValue(null)
    expect(await handlers.save(from, { article, tabId })).toMatchObject({ ok: true })
    expect(saved.size).toBe(1)
    expect(rim.toolbar.saved).not.toHaveBeenCalled()
  })

  test('for a private window keeps nothing', async () => {
    const { handlers, rim, saved } = served()
    rim.findTab.mockResolvedValue({ ...tab, incognito: true })
    expect(await handlers.save(from, { article, tabId: 7 })).toEqual(fail('private-window'))
    expect(saved.size).toBe(0)
  })
})

test('a change in the library is seen on the buttons', async () => {
  const { handlers, rim } = served()
  expect(await handlers.libraryChanged(from, null)).toEqual(ok(null))
  expect(rim.toolbar.refresh).toHaveBeenCalledWith()
})

test('a picture is sent as text, and the reason of a missing one as it is', async () => {
  const { handlers, rim } = served()
  const address = 'https://pictures.qingdu.example/1.png'
  expect(await handlers.picture(from, address)).toEqual(ok({ ok: false, reason: 'not-allowed' }))
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256).buffer
  rim.fetchPicture.mockResolvedValue({ ok: true, type: 'image/png', bytes })
  const sent = await handlers.picture(from, address)
  const base64 = sent.ok && sent.value.ok ? sent.value.base64 : ''
  expect(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)).buffer).toEqual(bytes)
})

test('a save that is cancelled says so, and shows on no tab', async () => {
  const { handlers, rim } = served(
    {},
    {
      save: (_article, { signal } = {}) =>
        new Promise((resolve) => signal?.addEventListener('abort', () => resolve(fail('cancelled')))),
    },
  )
  const saving = handlers.save(from, { article, tabId: 7 })
  await vi.waitFor(() => {
    handlers.cancelSave(from, article.url)
    return Promise.race([saving, Promise.reject(new Error('not yet'))])
  })
  expect(await saving).toEqual(fail('cancelled'))
  expect(rim.toolbar.saved).not.toHaveBeenCalled()
})

test('missing pictures are tried again by the library', async () => {
  const retryPictures = vi.fn(async () => fail('not-found'))
  const { handlers } = served({}, { retryPictures })
  const { url } = article
  expect(await handlers.retryPictures(from, { url, only: null })).toEqual(fail('not-found'))
  expect(retryPictures).toHaveBeenLastCalledWith(url, { signal: expect.any(AbortSignal) })
  await handlers.retryPictures(from, { url, only: 'https://pictures.qingdu.example/1.png' })
  expect(retryPictures).toHaveBeenLastCalledWith(url, {
    signal: expect.any(AbortSignal),
    only: 'https://pictures.qingdu.example/1.png',
  })
})
