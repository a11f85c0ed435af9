import { expect, test } from 'vitest'
import { isSameSite } from './same-site'

test.each([
  { a: 'https://example.com/', b: 'https://www.example.com/', same: true },
  { a: 'https://m.news.example.com.cn/', b: 'https://example.com.cn/', same: true },
  { a: 'https://example.com.cn/', b: 'https://example.org.cn/', same: false },
  { a: 'https://a.com.cn/', b: 'https://b.com.cn/', same: false },
  { a: 'https://example.com/', b: 'https://example.org/', same: false },
])('$a and $b: $same', ({ a, b, same }) => expect(isSameSite(new URL(a), new URL(b))).toBe(same))
