import { expect, test } from 'vitest'
import { coversHost } from './match-pattern'

test.each([
  { pattern: '*://*/*', host: 'mmbiz.qpic.cn', covers: true },
  { pattern: '<all_urls>', host: 'mmbiz.qpic.cn', covers: true },
  { pattern: '*://mmbiz.qpic.cn/*', host: 'mmbiz.qpic.cn', covers: true },
  { pattern: '*://mmbiz.qpic.cn/*', host: 'other.qpic.cn', covers: false },
  { pattern: '*://*.qpic.cn/*', host: 'mmbiz.qpic.cn', covers: true },
  { pattern: '*://*.qpic.cn/*', host: 'qpic.cn', covers: true },
  { pattern: '*://*.qpic.cn/*', host: 'notqpic.cn', covers: false },
  { pattern: 'https://qpic.cn/*', host: 'qpic.cn', covers: true },
  { pattern: 'file:///*', host: 'qpic.cn', covers: false },
  { pattern: '*://qpic.cn/a/*', host: 'qpic.cn', covers: false },
])('$pattern covers $host: $covers', ({ pattern, host, covers }) => expect(coversHost(pattern, host)).toBe(covers))
