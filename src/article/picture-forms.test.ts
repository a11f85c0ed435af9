import { expect, test } from 'vitest'
import { otherForms } from './picture-forms'

test.each([
  {
    name: "WeChat's other sizes, the type of the file kept",
    of: 'https://mmbiz.qpic.cn/mmbiz_gif/K1/640?wx_fmt=gif',
    gives: ['https://mmbiz.qpic.cn/mmbiz_gif/K1/0?wx_fmt=gif', 'https://mmbiz.qpic.cn/mmbiz_gif/K1/300?wx_fmt=gif'],
  },
  {
    name: "QQ News' other sizes",
    of: 'https://inews.gtimg.com/newsapp_bt/0/14801/1000',
    gives: ['https://inews.gtimg.com/newsapp_bt/0/14801/0', 'https://inews.gtimg.com/newsapp_bt/0/14801/641'],
  },
  { name: 'https beside http', of: 'http://site.example/1.png', gives: ['https://site.example/1.png'] },
  { name: 'none of a host whose addresses say nothing', of: 'https://site.example/640', gives: [] },
  { name: 'none of data', of: 'data:image/gif;base64,R0lG', gives: [] },
])('$name', ({ of, gives }) => expect(otherForms(of)).toEqual(gives))
