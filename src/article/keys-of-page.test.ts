import { expect, test } from 'vitest'
import { keysOfPage } from './keys-of-page'

test.each([
  { name: 'any page: its own address', page: 'https://river.example/a?b=1#top', keys: ['https://river.example/a?b=1'] },
  {
    name: 'a link out of a chat: the four keys too',
    page: 'https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=2&sn=f&chksm=0&scene=27#wechat_redirect',
    keys: [
      'https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=2&sn=f&chksm=0&scene=27',
      'https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=2&sn=f',
    ],
  },
  {
    name: 'a short link with something behind it',
    page: 'http://mp.weixin.qq.com/s/abcdefghij?poc_token=1',
    keys: ['http://mp.weixin.qq.com/s/abcdefghij?poc_token=1', 'https://mp.weixin.qq.com/s/abcdefghij'],
  },
  {
    name: 'one that is lasting already',
    page: 'https://mp.weixin.qq.com/s/abcdefghij',
    keys: ['https://mp.weixin.qq.com/s/abcdefghij'],
  },
])('$name', ({ page, keys }) => expect(keysOfPage(new URL(page))).toEqual(keys))
