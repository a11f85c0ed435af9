/**
 * What our own pages do in a private window. That the browser tells us of one (`inIncognitoContext`) is for it to prove:
 * Chromium opens no page of ours in such a window, but for the popup, whose tab says so itself.
 */
import { beforeEach, expect, test } from 'vitest'
import { sample } from '../../../library/fixtures/sample'
import { fail, ok } from '../../../problem/result'

const article = sample()
const report = { url: article.url, revision: 1, savedAt: 1, bytes: 9, images: { total: 0, saved: 0, missing: [] } }
const lacking = {
  ...report,
  images: { total: 1, saved: 0, missing: [{ src: 'https://a.example/1.png', reason: 'not-allowed' as const }] },
}

const sent: unknown[] = []
/** The browser has been asked to keep what we store: no save asks it again. */
const kept: Record<string, unknown> = { persisted: true }
const area = {
  get: async (key: string) => ({ [key]: kept[key] }),
  set: async (values: object) => void Object.assign(kept, values),
}
/** The extension around the page, which the rim takes at its first import. */
const browser = {
  runtime: {
    id: 'qingdu',
    async sendMessage({ call }: { call: string }) {
      sent.push(call)
      return ok(report)
    },
  },
  extension: { inIncognitoContext: true },
  permissions: { request: async () => sent.push('request') > 0, getAll: async () => ({}) },
  storage: { local: area, session: area },
}
Object.assign(globalThis, { chrome: browser, browser })

beforeEach(() => {
  sent.length = 0
  browser.extension.inIncognitoContext = true
})

test.each(['save', 'retryPictures'] as const)('%s is refused there before anybody is asked', async (act) => {
  const { saveActions } = await import('./save-actions')
  const acts = saveActions(null)
  const run = () => (act === 'save' ? acts.save(article) : acts.retryPictures(lacking))
  expect(await run()).toEqual(fail('private-window'))
  expect([sent, kept]).toEqual([[], { persisted: true }])
  browser.extension.inIncognitoContext = false
  expect(await run()).toEqual(ok(report))
  expect(sent).toContain(act)
})

test('blocks put back and pictures turned are not remembered there', async () => {
  const { rememberedActions } = await import('./remembered-actions')
  const { inPrivateWindow } = await import('../../../platform/runtime')
  const offered = () => Object.keys(rememberedActions(inPrivateWindow())).toSorted()
  expect(offered()).toEqual(['flips', 'putBacks'])
  browser.extension.inIncognitoContext = false
  expect(offered()).toEqual(['flips', 'putBacks', 'rememberFlip', 'rememberPutBack'])
})
