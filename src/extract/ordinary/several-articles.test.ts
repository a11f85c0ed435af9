import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { joinArticles } from './join-articles'
import { articlesMeant } from './several-articles'

const URL_OF_PAGE = new URL('https://site.example/2.html')
const page = (html: string) => parseInert(`<body>${html}`)
const post = (words: string) => `<article><p>${words}</p></article>`
const linked = (address: string, title: string) =>
  `<article><h2><a href="${address}">${title}</a></h2><p>${'河水。'.repeat(9)}</p></article>`

test.each([
  {
    name: 'answers of a thread belong together',
    html: post('石桥几点关灯') + post('九点就关') + post('多谢多谢'),
    count: 3,
  },
  { name: 'one alone is no choice', html: post('石桥几点关灯'), count: 0 },
  { name: 'teasers do not', html: linked('/1.html', '甲') + linked('/3.html', '乙'), count: 0 },
  {
    name: 'comments under an article do not',
    html: `<article><h1>桥</h1><p>${'河水。'.repeat(9)}</p></article><div id="comments">${post('写得真好')}${post('多谢多谢')}</div>`,
    count: 0,
  },
  {
    name: 'a few beside a long text do not',
    html: `<div>${'河水。'.repeat(99)}</div>${post('写得真好')}${post('多谢多谢')}`,
    count: 0,
  },
  {
    name: 'an article inside another is part of it',
    html: `<article><p>石桥几点关灯</p>${post('引用的话')}</article>${post('九点就关')}`,
    count: 2,
  },
])('$name', ({ html, count }) => expect(articlesMeant(page(html), URL_OF_PAGE, '桥')).toHaveLength(count))

test('of articles that lead to pages of their own, the one whose page it is stays', () => {
  const several = page(linked('/1.html', '甲') + linked('/2.html', '乙') + linked('/3.html', '丙'))
  articlesMeant(several, URL_OF_PAGE, '')
  expect([...several.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['乙'])
})

test('articles are joined in order, with what stands between, without their controls', () => {
  const thread = page(
    `<main><p>前言</p>${post('第一段话')}<div class="ad">广告</div><article><p>第二段话</p><button>回复</button><div class="share">分享</div></article></main>`,
  )
  const articles = articlesMeant(thread, URL_OF_PAGE, '')
  expect(joinArticles(thread, articles).innerHTML).toBe(
    '<p>前言</p><hr><article><p>第一段话</p></article><hr><article><p>第二段话</p></article>',
  )
})
