import { expect, test } from 'vitest'
import { findPageProblem } from './page-problem'

test.each([
  { address: 'chrome://settings/', code: 'browser-page' },
  { address: 'about:blank', code: 'browser-page' },
  { address: 'edge://favorites', code: 'browser-page' },
  { address: 'moz-extension://0e5a/src/entries/pages/library/library.html', code: 'browser-page' },
  { address: 'view-source:https://news.qq.com/rain/a/1', code: 'browser-page' },
  { address: 'chrome-error://chromewebdata/', code: 'browser-page' },
  { address: 'https://chromewebstore.google.com/category/extensions', code: 'browser-page' },
  { address: 'https://chrome.google.com/webstore/detail/x', code: 'browser-page' },
  { address: 'https://addons.mozilla.org/zh-CN/firefox/', code: 'browser-page' },
  { address: 'https://chrome.google.com/intl/zh-CN/', code: null },
  { address: 'https://river.example/reports/2026.PDF?download=1#page=2', code: 'pdf' },
  { address: 'file:///home/reader/book.pdf', code: 'pdf' },
  { address: 'https://river.example/pdf/', code: null },
  { address: 'https://river.example/how-to-read-a.pdf.html', code: null },
  { address: 'file:///home/reader/saved.html', code: null },
  { address: 'http://mp.weixin.qq.com/s/abc', code: null },
  { address: 'no address', code: null },
  { address: null, code: null },
])('$address: $code', ({ address, code }) => expect(findPageProblem(address)?.problem.code ?? null).toBe(code))
