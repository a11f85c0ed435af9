import { expect, test } from 'vitest'
import { toIsoTime } from './iso-time'

test.each([
  { text: '2026-04-11T02:32:59+08:00', time: '2026-04-11T02:32:59+08:00' },
  { text: '2026-04-11T02:32:59.123Z', time: '2026-04-11T02:32:59+00:00' },
  { text: '2026-04-11T02:32+0530', time: '2026-04-11T02:32:00+05:30' },
  { text: '2026-04-11 02:32:59', time: '2026-04-11T02:32:59+08:00' },
  { text: '2026-04-11T25:00:00Z', time: null },
  { text: 'yesterday', time: null },
  { text: '', time: null },
])('$text is $time', ({ text, time }) => expect(toIsoTime(text)).toBe(time))
