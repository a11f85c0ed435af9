import { describe, expect, test } from 'vitest'
import { isTencent, mayBring, pageOf } from './address'

describe('which article a page may speak for', () => {
  test.each([
    { page: 'https://a.example/1', article: 'https://a.example/2', may: true },
    { page: 'https://a.example/1#top', article: 'https://a.example/1', may: true },
    { page: 'https://a.example/1', article: 'https://b.example/1', may: false },
    { page: 'https://m.a.example/1', article: 'https://www.a.example/1', may: true },
    { page: 'https://b.a.example/1', article: 'https://a.example/1', may: false },
    { page: 'https://a.example/1', article: 'https://m.example/1', may: false },
    { page: 'https://a.example/1', article: 'https://a.example:8443/1', may: false },
    { page: 'http://a.example/1', article: 'https://a.example/1', may: true },
    { page: 'http://a.example:8080/1', article: 'https://a.example/1', may: false },
    { page: 'https://a.example/1', article: 'https://a.example@b.example/1', may: false },
    { page: 'https://mp.weixin.qq.com/s/x', article: 'https://news.qq.com/rain/a/1', may: true },
    { page: 'http://mp.weixin.qq.com/s/x', article: 'https://mp.weixin.qq.com/s/x', may: true },
    { page: 'https://mp.weixin.qq.com/s/x', article: 'https://a.example/1', may: false },
    { page: 'https://mp.weixin.qq.com/s/x', article: 'https://notqq.com/1', may: false },
    { page: 'https://notqq.com/1', article: 'https://news.qq.com/1', may: false },
    { page: 'https://qq.com.a.example/1', article: 'https://news.qq.com/1', may: false },
    { page: 'file:///home/a.html', article: 'file:///home/a.html', may: true },
    { page: 'file:///home/a.html', article: 'file:///home/b.html', may: false },
    { page: 'file:///home/a.html', article: 'https://a.example/1', may: false },
    { page: 'https://a.example/1', article: 'file:///home/a.html', may: false },
    { page: 'no address', article: 'no address', may: false },
  ])('$page for $article: $may', ({ page, article, may }) => expect(mayBring(page, article)).toBe(may))
})

test.each([
  { address: 'https://qq.com/', tencent: true },
  { address: 'http://news.qq.com/rain/a/1', tencent: true },
  { address: 'https://qq.com.a.example/', tencent: false },
  { address: 'https://myqq.com/', tencent: false },
  { address: 'ftp://news.qq.com/', tencent: false },
  { address: '', tencent: false },
])('"$address" is Tencent’s: $tencent', ({ address, tencent }) => expect(isTencent(address)).toBe(tencent))

test.each([
  { address: 'https://a.example/1?b#c', page: 'https://a.example/1?b' },
  { address: 'https://a.example/1', page: 'https://a.example/1' },
  { address: 'about:blank', page: 'about:blank' },
])('"$address" is the page $page', ({ address, page }) => expect(pageOf(address)).toBe(page))
