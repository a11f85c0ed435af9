import { describe, expect, test, vi } from 'vitest'
import { sample } from '../library/fixtures/sample'
import type { ProblemCode } from '../problem/problem'
import { fail, ok } from '../problem/result'
import { defaultSettings } from '../settings/settings'
import { call } from './call'
import { extensionCalls } from './from-extension'
import { webCalls } from './from-web'
import type { Sender } from './sender'
import { type ExtensionHandlers, serve, type WebHandlers } from './serve'

const own = { id: 'qingdu', origin: 'chrome-extension://qingdu' }
const page: Sender = {
  id: 'qingdu',
  origin: 'https://news.qq.com',
  url: 'https://news.qq.com/rain/a/1',
  frameId: 0,
  tabId: 7,
  documentId: 'D',
  incognito: false,
}
const popup: Sender = { ...page, origin: own.origin, url: `${own.origin}/popup.html`, frameId: null, tabId: null }

const article = sample({ url: 'https://news.qq.com/rain/a/1' })
const report = { url: article.url, revision: 1, savedAt: 1, bytes: 9, images: { total: 0, saved: 0, missing: [] } }
const { detectEverywhere: _, version: __, ...look } = defaultSettings

function served() {
  const web = {
    detected: vi.fn<WebHandlers['detected']>(() => ok(null)),
    closed: vi.fn<WebHandlers['closed']>(() => ok(null)),
    context: vi.fn<WebHandlers['context']>(() => ok({ look, savedAt: null })),
    save: vi.fn<WebHandlers['save']>(() => ok(report)),
    cancelSave: vi.fn<WebHandlers['cancelSave']>(() => ok(null)),
    changeLook: vi.fn<WebHandlers['changeLook']>(() => ok(look)),
    openTab: vi.fn<WebHandlers['openTab']>(() => ok(null)),
    openLibrary: vi.fn<WebHandlers['openLibrary']>(() => ok(null)),
    picture: vi.fn<WebHandlers['picture']>(() => ok({ ok: false, reason: 'gone' })),
    putBacks: vi.fn<WebHandlers['putBacks']>(() => ok([])),
    openSaved: vi.fn<WebHandlers['openSaved']>(() => ok(null)),
    openCopy: vi.fn<WebHandlers['openCopy']>(() => ok(null)),
    rememberPutBack: vi.fn<WebHandlers['rememberPutBack']>(() => ok(null)),
    flips: vi.fn<WebHandlers['flips']>(() => ok([])),
    rememberFlip: vi.fn<WebHandlers['rememberFlip']>(() => ok(null)),
  }
  const extension = {
    changeSettings: vi.fn<ExtensionHandlers['changeSettings']>(() => ok(defaultSettings)),
    resetSettings: vi.fn<ExtensionHandlers['resetSettings']>(() => ok(defaultSettings)),
    save: vi.fn<ExtensionHandlers['save']>(() => ok(report)),
    retryPictures: vi.fn<ExtensionHandlers['retryPictures']>(() => ok(report)),
    cancelSave: vi.fn<ExtensionHandlers['cancelSave']>(() => ok(null)),
    libraryChanged: vi.fn<ExtensionHandlers['libraryChanged']>(() => ok(null)),
    picture: vi.fn<ExtensionHandlers['picture']>(() => ok({ ok: false, reason: 'gone' })),
    putBacks: vi.fn<ExtensionHandlers['putBacks']>(() => ok([])),
    rememberPutBack: vi.fn<ExtensionHandlers['rememberPutBack']>(() => ok(null)),
    flips: vi.fn<ExtensionHandlers['flips']>(() => ok([])),
    rememberFlip: vi.fn<ExtensionHandlers['rememberFlip']>(() => ok(null)),
  }
  const log = vi.fn()
  const handlers = [...Object.values(web), ...Object.values(extension)]
  const called = () => handlers.filter((handler) => handler.mock.calls.length > 0).length
  return { web, extension, log, called, answer: serve({ own, web, extension, log }) }
}

describe('forged messages reach no handler', () => {
  const saveFromPage = { qingdu: 'web', call: 'save', argument: article }
  test.each<{ name: string; message: unknown; sender?: Sender; code: string }>([
    { name: 'nothing', message: undefined, code: 'refused' },
    { name: 'a word', message: 'save', code: 'refused' },
    { name: 'a list', message: ['web', 'save', article], code: 'refused' },
    { name: 'no table', message: { call: 'save', argument: article }, code: 'refused' },
    { name: 'a table of its own making', message: { ...saveFromPage, qingdu: 'admin' }, code: 'refused' },
    { name: 'a call nobody knows', message: { ...saveFromPage, call: 'readLibrary' }, code: 'refused' },
    { name: 'a call that is no word', message: { ...saveFromPage, call: { toString: 'save' } }, code: 'refused' },
    { name: 'a very long call', message: { ...saveFromPage, call: 'save'.repeat(100) }, code: 'refused' },
    { name: '__proto__ as a call', message: { ...saveFromPage, call: '__proto__' }, code: 'refused' },
    { name: 'constructor as a call', message: { ...saveFromPage, call: 'constructor' }, code: 'refused' },
    { name: 'hasOwnProperty as a call', message: { ...saveFromPage, call: 'hasOwnProperty' }, code: 'refused' },
    {
      name: 'a page that asks for a setting',
      message: { qingdu: 'extension', call: 'changeSettings', argument: { detectEverywhere: true } },
      code: 'refused',
    },
    {
      name: 'a page that asks for it under its own table',
      message: { qingdu: 'web', call: 'changeSettings', argument: { detectEverywhere: true } },
      code: 'refused',
    },
    {
      name: 'a page that hides it among the look',
      message: { qingdu: 'web', call: 'changeLook', argument: { theme: { mode: 'pink' }, detectEverywhere: true } },
      code: 'broken-data',
    },
    {
      name: 'a page that picks a tab',
      message: { qingdu: 'extension', call: 'save', argument: { article, tabId: 1 } },
      code: 'refused',
    },
    { name: 'a page of ours that plays a web page', message: saveFromPage, sender: popup, code: 'refused' },
    { name: 'a frame', message: saveFromPage, sender: { ...page, frameId: 2 }, code: 'refused' },
    { name: 'another extension', message: saveFromPage, sender: { ...popup, id: 'other' }, code: 'refused' },
    { name: 'no article', message: { qingdu: 'web', call: 'save' }, code: 'broken-data' },
    {
      name: 'a file for a picture',
      message: { qingdu: 'web', call: 'picture', argument: 'file:///etc/hosts' },
      code: 'broken-data',
    },
    { name: 'half an article', message: { ...saveFromPage, argument: { title: '春' } }, code: 'broken-data' },
    {
      name: 'an article with a script for an address',
      message: { ...saveFromPage, argument: { ...article, url: 'javascript:alert(1)' } },
      code: 'broken-data',
    },
    {
      name: 'a message of 8 MiB',
      message: { ...saveFromPage, argument: { ...article, content: 'x'.repeat(8 * 1024 * 1024) } },
      code: 'too-large',
    },
  ])('$name: $code', async ({ message, sender = page, code }) => {
    const { answer, called, log } = served()
    expect(await answer(message, sender)).toMatchObject({ ok: false, problem: { code } })
    expect(called()).toBe(0)
    expect(log).not.toHaveBeenCalled()
  })
})

describe('honest messages', () => {
  test('a page is answered for its own tab and address, whatever it says', async () => {
    const { answer, web } = served()
    const forged = { qingdu: 'web', call: 'save', argument: article, from: { tabId: 1, url: 'https://b.example/' } }
    expect(await answer(forged, page)).toEqual(ok(report))
    expect(web.save).toHaveBeenCalledWith({ tabId: 7, url: page.url, incognito: false }, article)
  })

  test('an argument holds what its reader knows, and nothing more', async () => {
    const { answer, web } = served()
    const more = JSON.parse(`{"qingdu":"web","call":"changeLook",
      "argument":{"theme":{"mode":"dark","__proto__":{"light":"x"}},"detectEverywhere":true,"__proto__":{"a":1}}}`)
    expect(await answer(more, page)).toEqual(ok(look))
    expect(web.changeLook.mock.calls[0]?.[1]).toEqual({ theme: { mode: 'dark' } })
  })

  test('the popup reaches the settings', async () => {
    const { answer, extension } = served()
    const message = { qingdu: 'extension', call: 'changeSettings', argument: { detectEverywhere: true } }
    expect(await answer(message, popup)).toEqual(ok(defaultSettings))
    expect(extension.changeSettings).toHaveBeenCalledWith({ tabId: null }, { detectEverywhere: true })
  })

  test('a problem of a handler is its answer', async () => {
    const { answer, web } = served()
    web.save.mockReturnValue(fail('quota'))
    expect(await answer({ qingdu: 'web', call: 'save', argument: article }, page)).toEqual(fail('quota'))
  })

  test.each([
    {
      how: 'throws',
      broken: () => {
        throw new Error('a fault')
      },
    },
    { how: 'rejects', broken: () => Promise.reject(new Error('a fault')) },
  ])('a handler that $how is a fault of ours: told as one, and logged', async ({ broken }) => {
    const { answer, web, log } = served()
    web.context.mockImplementation(broken)
    expect(await answer({ qingdu: 'web', call: 'context', argument: null }, page)).toEqual(fail('internal'))
    expect(log).toHaveBeenCalledWith('context', new Error('a fault'))
  })

  test('each call of both tables has its handler', () => {
    const { web, extension } = served()
    expect(Object.keys(web).sort()).toEqual(Object.keys(webCalls).sort())
    expect(Object.keys(extension).sort()).toEqual(Object.keys(extensionCalls).sort())
  })
})

describe('the calling side', () => {
  const { context } = webCalls
  test.each<{ name: string; answered: () => Promise<unknown>; code: ProblemCode }>([
    { name: 'nobody answers', answered: () => Promise.reject(new Error('no receiving end')), code: 'internal' },
    { name: 'no answer', answered: async () => undefined, code: 'internal' },
    { name: 'an answer of another kind', answered: async () => ok({ look: 1 }), code: 'broken-data' },
    { name: 'a problem', answered: async () => fail('private-window'), code: 'private-window' },
    { name: 'a problem nobody knows', answered: async () => ({ ok: false, problem: { code: 'x' } }), code: 'internal' },
  ])('$name: $code', async ({ answered, code }) => {
    expect(await call('web', 'context', context, null, answered)).toEqual(fail(code))
  })

  test('a good answer is read', async () => {
    const answered = async () => ok({ look, savedAt: 5 })
    expect(await call('web', 'context', context, null, answered)).toEqual(ok({ look, savedAt: 5 }))
  })
})
