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
