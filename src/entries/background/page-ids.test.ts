import { describe, expect, test } from 'vitest'
import { fakeStore } from './fixtures/fakes'
import { createPageIds } from './page-ids'

const URL_A = 'https://a.example/'
const id = (number: number) => number.toString(16).padStart(16, '0')

describe('what was put back', () => {
  test('is known again by its page, in order, and only there', async () => {
    const putBacks = createPageIds(fakeStore(), 'put-backs')
    await putBacks.remember({ url: URL_A, id: id(2), on: true })
    await putBacks.remember({ url: URL_A, id: id(1), on: true })
    await putBacks.remember({ url: 'https://b.example/', id: id(3), on: true })
    expect(await putBacks.of(URL_A)).toEqual([id(2), id(1)])
    expect(await putBacks.of('https://c.example/')).toEqual([])
  })

  test('is left out again, and twice is once', async () => {
    const store = fakeStore()
    const putBacks = createPageIds(store, 'put-backs')
    await putBacks.remember({ url: URL_A, id: id(1), on: true })
    await putBacks.remember({ url: URL_A, id: id(1), on: true })
    expect(await putBacks.of(URL_A)).toEqual([id(1)])
    await putBacks.remember({ url: URL_A, id: id(1), on: false })
    expect(await store.read('put-backs')).toEqual([])
  })

  test('two at once both last', async () => {
    const putBacks = createPageIds(fakeStore(), 'put-backs')
    await Promise.all([1, 2, 3].map((number) => putBacks.remember({ url: URL_A, id: id(number), on: true })))
    expect(await putBacks.of(URL_A)).toHaveLength(3)
  })

  test('the page longest untouched goes beyond 500', async () => {
    const putBacks = createPageIds(fakeStore(), 'put-backs')
    for (let page = 0; page <= 500; page += 1) {
      await putBacks.remember({ url: `https://a.example/${page}`, id: id(1), on: true })
    }
    expect(await putBacks.of('https://a.example/0')).toEqual([])
    expect(await putBacks.of('https://a.example/1')).toEqual([id(1)])
  })

  test('of a page no more than a hundred things, and of long addresses no more than there is room for', async () => {
    const store = fakeStore()
    const putBacks = createPageIds(store, 'put-backs')
    for (let number = 0; number <= 100; number += 1) await putBacks.remember({ url: URL_A, id: id(number), on: true })
    expect(await putBacks.of(URL_A)).toHaveLength(100)
    const long = (page: number) => `https://a.example/${page}/`.padEnd(16_384, 'x')
    for (let page = 0; page < 30; page += 1) await putBacks.remember({ url: long(page), id: id(1), on: true })
    expect(JSON.stringify(store.values).length).toBeLessThan(300_000)
    expect(await putBacks.of(long(29))).toEqual([id(1)])
    expect(await putBacks.of(long(10))).toEqual([])
  })

  test.each([[null], ['text'], [[['https://a.example/', ['<b>']]]], [[[1, [id(1)]]]], [{ length: 3 }]])(
    'a stored %j is forgotten',
    async (stored) => {
      const store = fakeStore()
      await store.write('put-backs', stored)
      const putBacks = createPageIds(store, 'put-backs')
      expect(await putBacks.of(URL_A)).toEqual([])
      await putBacks.remember({ url: URL_A, id: id(1), on: true })
      expect(await putBacks.of(URL_A)).toEqual([id(1)])
    },
  )
})
