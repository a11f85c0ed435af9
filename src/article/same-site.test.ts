import { expect, test } from 'vitest'
import { isSameSite } from './same-site'

test.each([
  { from: 'https://example.com/', about: 'https://www.example.com/', same: true },
  { from: 'http://m.example.com/', about: 'https://example.com/', same: true },
  { from: 'https://mp.weixin.qq.com/s/x', about: 'https://news.qq.com/rain/a/1', same: true },
  { from: 'https://mp.weixin.qq.com/s/x', about: 'https://example.com/', same: false },
  { from: 'https://example.com/', about: 'https://news.qq.com/rain/a/1', same: false },
  { from: 'https://mine.pages.example/', about: 'https://yours.pages.example/', same: false },
  { from: 'https://news.example.com/', about: 'https://example.com/', same: false },
  { from: 'https://example.com/', about: 'https://example.com:8443/', same: false },
  { from: 'file:///a.html', about: 'file:///b.html', same: false },
])('$from may speak for $about: $same', ({ from, about, same }) =>
  expect(isSameSite(new URL(from), new URL(about))).toBe(same),
)
