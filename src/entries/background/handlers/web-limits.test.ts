import { describe, expect, test, vi } from 'vitest'
import { fail, ok } from '../../../problem/result'
import { article, page, served } from '../fixtures/served'

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
        (sum, { calls }) => sum + calls.length,
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
  expect(rim.fetchPicture.calls).toHaveLength(201)
})
