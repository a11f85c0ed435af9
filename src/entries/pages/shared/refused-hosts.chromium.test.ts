import { beforeEach, expect, test, vi } from 'vitest'

const asked: string[][] = []
let answer = true
vi.mock('../../../platform/permissions', () => ({
  requestHosts: async (urls: string[]) => {
    asked.push(urls)
    return answer
  },
}))

const RIVER = 'https://img.river.example/a.png'
const CLOUD = 'https://img.cloud.example/a.png'
const { requestUnrefused } = await import('./refused-hosts')

beforeEach(() => {
  localStorage.clear()
  asked.length = 0
  answer = true
})

test('a host that was refused is not asked for again, another is', async () => {
  answer = false
  expect(await requestUnrefused([RIVER])).toBe(false)
  expect(await requestUnrefused([RIVER])).toBe(false)
  answer = true
  expect(await requestUnrefused([RIVER, CLOUD])).toBe(true)
  expect(asked).toEqual([[RIVER], [CLOUD]])
})

test('the browser is asked before the click is over', () => {
  void requestUnrefused([RIVER])
  expect(asked).toEqual([[RIVER]])
})

test.each([
  { name: 'a picture in the text itself', src: 'data:image/png;base64,AA' },
  { name: "a host in the reader's own network", src: 'http://192.168.1.1/a.png' },
  { name: 'no address', src: 'a.png' },
])('nothing is asked for $name', async ({ src }) => {
  expect(await requestUnrefused([src])).toBe(false)
  expect(asked).toEqual([])
})

test('what another hand left in the place is as good as nothing', async () => {
  for (const left of ['{', '"img.river.example"', '[1, null]']) {
    localStorage.setItem('refused-hosts', left)
    expect(await requestUnrefused([RIVER])).toBe(true)
  }
})
