/** The demo pages where a reader would meet them. */
import { leakedPage } from '../../demo/leaked.ts'
import { qqNewsPage } from '../../demo/qq-news.ts'
import { wechatPage } from '../../demo/wechat.ts'
import { PICTURES, type TestServer } from './server.ts'

export const serveLeaked = (server: TestServer): string =>
  server.serve('http://site.qingdu.example/news/2417.html', leakedPage())
export const serveWechat = (server: TestServer, address = 'http://mp.weixin.qq.com/s/qingdu-demo'): string =>
  server.serve(address, wechatPage(PICTURES))
export const serveQqNews = (server: TestServer): string =>
  server.serve('http://news.qq.com/rain/a/20260307A01234', qqNewsPage(PICTURES))

/** `count` paragraphs of invented text, each told apart by its number. */
export const longText = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<p>第${index + 1}段。河水慢慢地流过石桥，岸上的人把书一本本收进箱子，说明天还要再来。</p>`,
  ).join('\n')

/** A page that only Readability knows. */
export const plainPage = (body: string, title = '一篇普通的文章'): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`
