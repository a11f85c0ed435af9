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
const { requestOnce } = await import('./asked-hosts')

beforeEach(() => {
  localStorage.clear()
  asked.length = 0
  answer = true
})

test('a host is asked for once, whatever the answer; another is still asked for', async () => {
  answer = false
  expect(await requestOnce([RIVER])).toBe(false)
  expect(await requestOnce([RIVER])).toBe(false)
  answer = true
  expect(await requestOnce([RIVER, CLOUD])).toBe(true)
  expect(asked).toEqual([[RIVER], [CLOUD]])
})

test('the browser is asked before the click is over, and a popup that goes with it has said so', () => {
  void requestOnce([RIVER])
  expect(asked).toEqual([[RIVER]])
  expect(localStorage.getItem('asked-hosts')).toContain('img.river.example')
})

test('a page that names thousands of hosts makes no question of thousands', async () => {
  await requestOnce(Array.from({ length: 5_000 }, (_, at) => `https://${at}.river.example/a.png`))
  expect(asked.map(({ length }) => length)).toEqual([20])
})

test.each([
  { name: 'a picture in the text itself', src: 'data:image/png;base64,AA' },
  { name: "a host in the reader's own network", src: 'http://192.168.1.1/a.png' },
  { name: 'no address', src: 'a.png' },
])('nothing is asked for $name', async ({ src }) => {
  expect(await requestOnce([src])).toBe(false)
  expect(asked).toEqual([])
})

test('what another hand left in the place is as good as nothing', async () => {
  for (const left of ['{', '"img.river.example"', '[1, null]']) {
    localStorage.setItem('asked-hosts', left)
    expect(await requestOnce([RIVER])).toBe(true)
    localStorage.clear()
  }
})
