import { expect, test } from 'vitest'
import { parseBeijingTime } from './beijing-time'

test.each([
  { text: '发布时间:2026-04-11 02:32:59 作者:某人', time: '2026-04-11T02:32:59+08:00' },
  { text: '2019-09-08 10:00', time: '2019-09-08T10:00:00+08:00' },
  { text: '2021年3月5日 8:07', time: '2021-03-05T08:07:00+08:00' },
  { text: '2021/3/5', time: '2021-03-05T00:00:00+08:00' },
  { text: '2024-02-29T23:59:59', time: '2024-02-29T23:59:59+08:00' },
  { text: '2023年05月06日 07时08分', time: '2023-05-06T07:08:00+08:00' },
  { text: '2023年5月6日7点08分09秒', time: '2023-05-06T07:08:09+08:00' },
  { text: '2023年5月6日 下午3:20', time: '2023-05-06T15:20:00+08:00' },
  { text: '2023/5/6 上午 10:20:30', time: '2023-05-06T10:20:30+08:00' },
  { text: '2023-5-6 12:20 PM', time: '2023-05-06T12:20:00+08:00' },
  { text: '2023-02-29', time: null },
  { text: '2026-13-01', time: null },
  { text: '2026-01-01 24:00', time: null },
  { text: '1234-56-78', time: null },
  { text: '昨天', time: null },
])('$text is $time', ({ text, time }) => expect(parseBeijingTime(text)).toBe(time))
