import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { visibleText } from '../dom/visible-text'
import * as dom from './qq-dom'
import * as json from './qq-json'

const URL_HOME = 'https://news.qq.com/rain/a/20260301A01ABC00'
const URL_AWAY = 'https://blog.example.com/a/1.html'
const LINE = '河上有两座桥，一座走人，一座走车。'

const script = (data: unknown, name = 'window.DATA') =>
  `<script>${name} = ${JSON.stringify(data).replaceAll('</', '<\\/')}</script>`

/** What both formats make of a page: which one, its text, its fields; or the problem's code; null: not theirs. */
function read(html: string, url = URL_HOME) {
  const page = { document: parseInert(html), url: new URL(url) }
  for (const [id, format] of Object.entries({ 'qq-json': json, 'qq-dom': dom })) {
    const found = format.read(page)
    if (found && !found.ok) return { id, code: found.problem.code }
    if (found) return { id, text: visibleText(found.value.body), ...found.value }
  }
  return null
}

const MEANT = { title: '桥', media: '河边日报', pubtime: '2026-03-01 08:10:00' }

describe('whose page it is', () => {
  test.each([
    { name: "another site's body of the same name", html: `<div id="ArticleContent"><p>${LINE}</p></div>` },
    { name: "another site's class", html: `<div class="content-article"><p>${LINE}</p></div>` },
    { name: "another site's data of the same name", html: script({ title: '桥', items: [] }) },
    {
      name: 'common words under another name',
      html: script({ chlname: 1, content: { text: LINE }, attribute: [] }, 'var page'),
    },
    {
      name: 'a flat list under another name',
      html: script({ chlname: 1, content: [{ type: 'text', info: LINE }] }, 'var page'),
    },
  ])('not taken: $name', ({ html }) => expect(read(html, URL_AWAY)).toBeNull())

  test.each([
    {
      name: 'the same container on its own host',
      html: `<div id="ArticleContent"><p>${LINE}</p></div>`,
      url: URL_HOME,
    },
    {
      name: 'a saved page',
      html: `<div class="qq_conent"><div class="content-article"><p>${LINE}</p></div></div>`,
      url: URL_AWAY,
    },
    { name: 'data by their own keys, renamed', html: script({ cnt_html: `<p>${LINE}</p>` }, 'var x'), url: URL_AWAY },
    { name: 'paragraphs alone', html: `<div><p class="qnt-p">${LINE}</p><p class="qnt-p"></p></div>`, url: URL_AWAY },
  ])('taken: $name', ({ html, url }) => expect(read(html, url)).toMatchObject({ text: LINE }))
})

describe('page or data', () => {
  const body = (text: string) => `<div id="article-content"><div class="rich_media_content">${text}</div></div>`
  const sent = (text: string) => script({ ...MEANT, originContent: { text }, originAttribute: {} })
  const two = `<p>${LINE}</p><p>${LINE}</p>`

  test.each([
    { name: 'alike: the page', html: sent(`<p>${LINE}</p>`) + body(`<p>${LINE}</p>`), id: 'qq-dom' },
    { name: 'the data say more', html: sent(two) + body(`<p>${LINE}</p>`), id: 'qq-json' },
    { name: 'the page says more', html: sent(`<p>${LINE}</p>`) + body(two), id: 'qq-dom' },
    { name: 'nothing shown yet', html: sent(two) + body(''), id: 'qq-json' },
    { name: 'nothing sent', html: sent('') + body(two), id: 'qq-dom' },
    {
      name: 'a translation is kept though it is shorter',
      html: `<html class="translated-ltr"><body>${sent(two)}${body('<p>Two bridges.</p>')}`,
      id: 'qq-dom',
    },
    {
      name: 'as much text, more pictures',
      html:
        script({
          ...MEANT,
          originContent: { text: `<p>${LINE}</p><!--IMG_0-->` },
          originAttribute: { IMG_0: { url: 'https://inews.gtimg.com/om_bt/a/641' } },
        }) + body(`<p>${LINE}</p>`),
      id: 'qq-json',
    },
  ])('$name', ({ html, id }) => expect(read(html)).toMatchObject({ id, fields: { title: '桥', siteName: '河边日报' } }))

  test('a deleted article is told', () =>
    expect(read(script({ ...MEANT, is_deleted: 1, originContent: { text: '' } }))).toMatchObject({ code: 'deleted' }))

  test('one of which only the mark is left, too', () =>
    expect(read(script({ article_id: '1', title: '', is_deleted: '1' }))).toMatchObject({ code: 'deleted' }))
})

describe('translated by the reader', () => {
  const title = '<h1 id="article-title">Two bridges</h1>'
  const ENGLISH = 'Over the river go two bridges, one of them for people and the other one for carts.'
  const page = (attributes: string, shown: string, sent: string) =>
    `<html ${attributes}><body>${script({ ...MEANT, originContent: { text: `<p>${sent}</p>` } })}${title}<div id="article-content">${shown}</div>`

  test.each([
    { name: 'Chrome', attributes: 'class="translated-ltr"', shown: '<p>Two bridges.</p>' },
    { name: 'Edge', attributes: '_msttexthash="1"', shown: '<p>Two bridges.</p>' },
    { name: 'Edge, in the text', attributes: '', shown: '<p _mstmutation="1">Two bridges.</p>' },
    { name: 'Immersive Translate', attributes: 'imt-state="dual"', shown: `<p>${LINE}Two bridges.</p>` },
    {
      name: 'fonts round every text',
      attributes: '',
      shown: `<p>${'<font style="vertical-align: inherit;">'.repeat(2)}Two bridges.</font></font></p>`,
    },
    { name: 'no mark but the letters', attributes: 'lang="en"', shown: `<p>${ENGLISH}</p>` },
  ])('$name: shown and sent', ({ attributes, shown }) =>
    expect(read(page(attributes, shown, LINE.repeat(4)))).toMatchObject({
      id: 'qq-dom',
      fields: { title: 'Two bridges' },
      untranslated: { fields: { title: '桥' } },
    }),
  )

  test('an English article in Chinese', () =>
    expect(read(page('', `<p>${LINE.repeat(4)}</p>`, ENGLISH))).toMatchObject({ untranslated: {} }))

  test.each([
    { name: 'the same language', shown: `<p>${LINE.repeat(4)}</p>` },
    { name: 'too few letters to tell', shown: '<p>2 + 2 = 4</p>' },
  ])('$name: nothing to offer', ({ shown }) =>
    expect(read(page('', shown, LINE.repeat(4)))).not.toHaveProperty('untranslated'),
  )
})

describe('strange data', () => {
  const text = `<p>${LINE}</p><!--IMG_0--><!--IMG_0--><!--IMG_999--><!--FOO_BEGIN_1-->`
  test.each([
    { name: 'a map that is a list', map: [], lost: 2 },
    { name: 'no map', map: null, lost: 2 },
    { name: 'a number for an address', map: { IMG_0: { imgurl0: 7 } }, lost: 2 },
    { name: 'a script for an address', map: { IMG_0: { url: 'javascript:alert(1)' } }, lost: 2 },
    { name: 'one of two', map: { IMG_0: { url: '//inews.gtimg.com/om_bt/a/641' } }, lost: 1 },
  ])('$name', ({ map, lost }) =>
    expect(read(script({ ...MEANT, originContent: { text }, originAttribute: map }))).toMatchObject({
      text: LINE,
      lostImages: lost,
    }),
  )

  test('200 objects round it are too many to be an article, and no trouble', () => {
    let deep: unknown = { ...MEANT, cnt_html: `<p>${LINE}</p>` }
    for (let level = 0; level < 200; level += 1) deep = { data: deep }
    expect(read(script(deep))).toBeNull()
  })

  test('a trap in the data is not followed', () =>
    expect(
      read(`<script>window.DATA = {"__proto__":{"cnt_html":"<p>b</p>"},"cnt_html":"<p>${LINE}<\\/p>"}</script>`),
    ).toMatchObject({
      text: LINE,
    }))

  test('markup that is nested beyond any article is refused', () =>
    expect(read(script({ ...MEANT, cnt_html: '<div>'.repeat(5_000) + LINE }))).toMatchObject({ code: 'too-large' }))

  test('a form in it clobbers nothing', () =>
    expect(read(script({ ...MEANT, cnt_html: `<form><input name="parentNode"><p>${LINE}</p></form>` }))).toMatchObject({
      text: LINE,
    }))

  test('words without tags are a paragraph a line', () =>
    expect(read(script({ ...MEANT, cnt_html: `${LINE}\n${LINE}` }))).toMatchObject({ text: `${LINE}\n${LINE}` }))

  test.each([
    { name: 'all of it', words: LINE.length, pay: 1, preview: null },
    { name: 'half of it', words: LINE.length * 2, pay: true, preview: { share: 0.5 } },
    { name: 'nobody knows', words: null, pay: 1, preview: { share: null } },
    { name: 'not paid', words: LINE.length * 2, pay: 0, preview: null },
  ])('paid: $name', ({ words, pay, preview }) =>
    expect(
      read(script({ ...MEANT, article_is_pay: pay, contentWordsNum: words, cnt_html: `<p>${LINE}</p>` })),
    ).toMatchObject({ fields: { preview } }),
  )
})
