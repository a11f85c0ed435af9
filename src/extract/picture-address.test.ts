import { expect, test } from 'vitest'
import { parsePictureAddress } from './picture-address'

test.each([
  { name: 'relative', value: 'a.png', gives: 'https://example.com/x/a.png' },
  { name: 'without a scheme', value: '//example.org/a.png', gives: 'https://example.org/a.png' },
  { name: 'no script', value: 'javascript:a()', gives: null },
  { name: 'nothing', value: ' ', gives: null },
  { name: 'Tencent under https', value: 'http://inews.gtimg.com/a/641', gives: 'https://inews.gtimg.com/a/641' },
  {
    name: "WeChat's file type and lazy mark go, the others stay as written",
    value: 'https://mmbiz.qpic.cn/mmbiz_gif/K/640?wx_fmt=gif&tp=webp&wxfrom=5&wx_lazy=1',
    gives: 'https://mmbiz.qpic.cn/mmbiz_gif/K/640?wx_fmt=gif',
  },
  {
    name: 'a proxy whose address is not encoded',
    value: 'http://img03.store.sogou.com/net/a/04/link?appid=1&w=7&url=http://example.org/a?b=1&c=2',
    gives: 'http://example.org/a?b=1&c=2',
  },
  {
    name: 'a proxy whose address is encoded once',
    value: 'https://images.weserv.nl/?url=https%3A%2F%2Fexample.org%2Fa.png&w=9',
    gives: 'https://example.org/a.png',
  },
  {
    name: 'a proxy in a proxy',
    value: 'https://images.weserv.nl/?url=https://images.weserv.nl/?url=example.org/a.png',
    gives: 'http://example.org/a.png',
  },
  { name: 'a proxy of nothing', value: 'https://images.weserv.nl/?url=', gives: null },
  { name: 'a proxy of a script', value: 'https://images.weserv.nl/?url=javascript:a()', gives: null },
])('$name', ({ value, gives }) => expect(parsePictureAddress(value, 'https://example.com/x/')).toBe(gives))
