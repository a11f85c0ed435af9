import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { bodyOf, find } from '../../dom/unclobbered'
import { hostFields } from './host-fields'

const fieldsOf = (above: string, head = '') => {
  const page = parseInert(`<head>${head}</head><body><h1>题目</h1>${above}<div id="place">正文</div></body>`)
  const place = find(page, '#place') ?? bodyOf(page)
  if (!place) throw new Error('no body')
  return hostFields(page, place, [])
}

test.each([
  { above: '<p>发布时间：2021-03-04 05:06:07 点击：3</p>', time: '2021-03-04T05:06:07+08:00' },
  { above: '<p>[日期：2021-03-04 05:06] 阅读：12 次</p>', time: '2021-03-04T05:06:00+08:00' },
  { above: '<p>王五 · 2021-03-04 05:06 · 发布于北京</p>', time: '2021-03-04T05:06:00+08:00' },
  { above: '<p><i>2021年03月04日 05:06</i><i>来源：站台</i></p>', time: '2021-03-04T05:06:00+08:00' },
  { above: '<p>文/李四 编辑/小王 2021.03.04</p>', time: '2021-03-04T00:00:00+08:00' },
  { above: '<p>2021年3月4日 浏览次数：8</p>', time: '2021-03-04T00:00:00+08:00' },
  { above: '<p>發佈時間：2021/03/04 05:06　作者：李四</p>', time: '2021-03-04T05:06:00+08:00' },
  { above: '<p>添加时间：2021-3-4</p>', time: '2021-03-04T00:00:00+08:00' },
  { above: '<p>2021/3/4</p>', time: '2021-03-04T00:00:00+08:00' },
  { above: '<p>当地时间2021年3月4日05:06,有人说了一句话。</p>', time: undefined },
  { above: '<p>2021年3月4日 河边</p>', time: undefined },
])('$above tells $time', ({ above, time }) => expect(fieldsOf(above).publishedTime).toBe(time))

test.each([
  { name: 'of the same day', datetime: '2021-03-04T05:06:07+08:00', time: '2021-03-04T05:06:07+08:00' },
  { name: 'in another zone', datetime: '2021-03-03T21:06:07.000Z', time: '2021-03-04T05:06:07+08:00' },
  { name: 'of another day', datetime: '2022-01-01T05:06:07+08:00', time: '2021-03-04T00:00:00+08:00' },
])('a day alone takes the hour of a machine time $name', ({ datetime, time }) =>
  expect(fieldsOf(`<p><time datetime="${datetime}">2021-03-04</time></p>`).publishedTime).toBe(time),
)

test('names end where the next label begins', () =>
  expect(fieldsOf('<p>2021-03-04 05:06来源：河边日报责任编辑：小王 作者：李四</p>')).toMatchObject({
    siteName: '河边日报',
    byline: '李四',
  }))

test.each([
  { line: '作者：李四 来源：河边日报 2021-03-04 05:06', byline: '李四', siteName: '河边日报' },
  { line: '文/李四 编辑/小王 2021.03.04', byline: '李四' },
  { line: '记者 李四 2021-03-04 05:06:07 稿源：河边日报', byline: '李四', siteName: '河边日报' },
  { line: '时间：2021-03-04 文章来源:河边日报 撰稿人:李四', byline: '李四', siteName: '河边日报' },
  { line: '发布时间：2021-03-04 05:06信息来源：河边局浏览次数：12【字号：大 中 小】', siteName: '河边局' },
  { line: '發布時間：2021-03-04 作者：李四　來源：河邊新聞網', byline: '李四', siteName: '河邊新聞網' },
  { line: '2021-03-04 05:06 天文/地理 频道' },
])('$line names $byline and $siteName', ({ line, byline = null, siteName }) => {
  const fields = fieldsOf(`<p>${line}</p>`)
  expect([fields.byline, fields.siteName]).toEqual([byline, siteName])
})

test('what only the head tells of the source', () =>
  expect(fieldsOf('<p>2021-03-04</p>', '<meta name="ContentSource" content="河边局">').siteName).toBe('河边局'))

test.each([
  { name: 'where the only h1 is the name of the site', h1: '河边网', title: '六座桥 - 河边网' },
  { name: 'where the h1 is it', h1: '六座桥', title: '六座桥_河边网' },
])('title $name', ({ h1, title }) => {
  const page = parseInert(
    `<title>${title}</title><h1>${h1}</h1><p>2021-03-04 05:06</p><h2>六座桥</h2><p>来源：河边</p><div id="place">正文</div>`,
  )
  const place = find(page, '#place')
  expect(place && hostFields(page, place, []).title).toBe('六座桥')
})
