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
  {
    name: 'a proxy of Tencent',
    value: 'https://read.html5.qq.com/image?src=forum&q=5&imageUrl=https://mmbiz.qpic.cn/mmbiz/K/640?wx_fmt=png',
    gives: 'https://mmbiz.qpic.cn/mmbiz/K/640?wx_fmt=png',
  },
  { name: 'wsrv', value: 'https://wsrv.nl/?url=example.org/a.png&w=9', gives: 'http://example.org/a.png' },
  {
    name: 'a path that is host and path',
    value: 'https://i0.wp.com/example.org/b/a.png?resize=640%2C400&ssl=1',
    gives: 'https://example.org/b/a.png',
  },
  {
    name: 'a picture in the query of any host',
    value: 'https://proxy.example/get.php?w=9&url=https%3A%2F%2Fexample.org%2Fa.png',
    gives: 'https://example.org/a.png',
  },
  {
    name: 'no picture in it',
    value: 'https://photo.example/1.png?url=https%3A%2F%2Fexample.org%2Fnews',
    gives: 'https://photo.example/1.png?url=https%3A%2F%2Fexample.org%2Fnews',
  },
  {
    name: 'a framework that resizes',
    value: 'https://example.org/_next/image?url=%2Fp%2Fa.png&w=640&q=75',
    gives: 'https://example.org/p/a.png',
  },
  {
    name: 'an address in a path',
    value: 'https://pic.example/proxy/https://example.org/a.png?b=1',
    gives: 'https://example.org/a.png?b=1',
  },
  {
    name: 'one that a search put there encoded',
    value: 'https://gimg2.baidu.com/image_search/src=http%3A%2F%2Fexample.org%2Fa.jpg&refer=http%3A%2F%2Fexample.org',
    gives: 'http://example.org/a.jpg',
  },
  {
    name: "an archive's copy is its own",
    value: 'https://web.archive.org/web/2020im_/https://example.org/a.png',
    gives: 'https://web.archive.org/web/2020im_/https://example.org/a.png',
  },
])('$name', ({ value, gives }) => expect(parsePictureAddress(value, 'https://example.com/x/')).toBe(gives))
