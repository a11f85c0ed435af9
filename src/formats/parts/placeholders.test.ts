import { describe, expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { MARKED_NOISE } from '../contract'
import { readImageMap } from './image-map'
import { resolvePlaceholders } from './placeholders'

function resolve(html: string, map: unknown = {}) {
  const inert = parseInert(`<div>${html}</div>`)
  const body = inert.body.firstElementChild ?? inert.body
  const account = resolvePlaceholders(body, readImageMap(map))
  for (const noise of body.querySelectorAll(MARKED_NOISE)) noise.remove()
  return { html: body.innerHTML, ...account }
}

describe('what becomes of a comment', () => {
  test.each([
    {
      name: 'an advertisement, the ends of paragraphs',
      html: '<p>一<!--MID_AD_1--><!--EOP_1--></p><!--PARAGRAPH_1-->',
      left: '<p>一</p>',
    },
    {
      name: 'a search link',
      html: '<p>在<!--SECURE_LINK_BEGIN_0-->大学<!--SECURE_LINK_END_0-->里</p>',
      left: '<p>在大学里</p>',
    },
    {
      name: 'a card round paragraphs',
      html: '<!--VERTICAL_CARD_BEGIN_0--><p>一</p><!--VERTICAL_CARD_END_0-->',
      left: '<p>一</p>',
    },
    { name: 'truth without numbers', html: '<!--TRUTH_BEGIN--><p>一</p><!--TRUTH_END-->', left: '<p>一</p>' },
    { name: 'an unknown pair', html: '<p><!--FOO_BAR_BEGIN_1-->一<!--FOO_BAR_END_1--></p>', left: '<p>一</p>' },
    { name: 'an unknown beginning without an end', html: '<p><!--FOO_BEGIN_1-->一</p>', left: '<p>一</p>' },
    {
      name: 'marks across paragraphs',
      html: '<p>一<!--FOO_BEGIN_1--></p><p>二<!--FOO_END_1--></p>',
      left: '<p>一</p><p>二</p>',
    },
    { name: 'a line', html: '<p>一</p><!--SPLITLINE--><p>二</p>', left: '<p>一</p><hr><p>二</p>' },
    { name: 'words of people', html: '<p><!--导语-->一<!-- img 1 --></p>', left: '<p>一</p>' },
    { name: 'white space round the word', html: '<p>一<!-- EOP_1 --></p>', left: '<p>一</p>' },
    { name: 'a word longer than any of ours', html: `<p>一</p><!--${'A'.repeat(90)}-->`, left: '<p>一</p>' },
  ])('$name', ({ html, left }) => expect(resolve(html)).toEqual({ html: left, lostImages: 0, unknown: {} }))

  test('what nobody knows is counted by name', () =>
    expect(resolve('<p>一<!--VOTE_0--><!--VOTE_1--><!--NEW_THING--></p>')).toEqual({
      html: '<p>一</p>',
      lostImages: 0,
      unknown: { VOTE: 2, NEW_THING: 1 },
    }))
})

describe('sections', () => {
  test.each([
    { name: 'text between two marks', html: '<!--H1-->题<!--/H1-->', left: '<h2>题</h2>' },
    { name: 'the second level', html: '<!--H2-->题<b>二</b><!--/H2-->', left: '<h3>题<b>二</b></h3>' },
    { name: 'one paragraph between two marks', html: '<!--H2--><p>题</p><!--/H2-->', left: '<h3>题</h3>' },
    { name: 'all of a paragraph', html: '<p><!--H2-->题<!--/H2--></p>', left: '<h3>题</h3>' },
    { name: 'part of a paragraph', html: '<p>前<!--H2-->题<!--/H2-->后</p>', left: '<p>前</p><h3>题</h3><p>后</p>' },
    { name: 'several paragraphs', html: '<!--H2--><p>一</p><p>二</p><!--/H2-->', left: '<p>一</p><p>二</p>' },
    { name: 'marks across paragraphs', html: '<p>一<!--H2--></p><p>二<!--/H2--></p>', left: '<p>一</p><p>二</p>' },
    { name: 'no end', html: '<p><!--H2-->一</p>', left: '<p>一</p>' },
    { name: 'no beginning', html: '<p>一<!--/H2--></p>', left: '<p>一</p>' },
    { name: 'nothing between', html: '<p>一</p><!--H2--><!--/H2-->', left: '<p>一</p>' },
    {
      name: 'a time line',
      html: '<!--TIME-->三月<!--/TIME--><!--EVENT-->开春<!--/EVENT-->',
      left: '<div>三月</div><div>开春</div>',
    },
  ])('$name', ({ html, left }) => expect(resolve(html).html).toBe(left))
})

describe('pictures', () => {
  const map = {
    IMG_0: {
      url: 'https://a.example/641',
      bigOrigUrl: 'https://a.example/0',
      gifUrl: '',
      width: '641',
      height: 400,
      desc: '门',
    },
    IMG_1: { imgurl1000: { imgurl: '//a.example/1000' }, imgurl641: '//a.example/641' },
    IMG_2: { img: { imgurl0: { imgurl: 'http://a.example/old' } }, desc: ' ' },
    IMG_3: { url: 'javascript:alert(1)', imgurl0: 7, origUrl: 'https://a.example/"x' },
    IMG_4: null,
    FOO: { url: 'https://a.example/641' },
  }
  test.each([
    {
      name: 'with size and caption',
      html: '<p><!--IMG_0--></p>',
      left: '<p><img src="https://a.example/0" width="641" height="400"></p><p class="qqnews_image_desc">门</p>',
      lost: 0,
    },
    {
      name: 'whose caption stands there already',
      html: '<p><!--IMG_0--></p><p>门</p>',
      left: '<p><img src="https://a.example/0" width="641" height="400"></p><p>门</p>',
      lost: 0,
    },
    { name: 'of mixed years', html: '<!--IMG_1-->', left: '<img src="https://a.example/1000">', lost: 0 },
    { name: 'of 2016', html: '<!--IMG_2-->', left: '<img src="http://a.example/old">', lost: 0 },
    { name: 'without an address that loads', html: '<p><!--IMG_3--><!--IMG_4-->一</p>', left: '<p>一</p>', lost: 2 },
    { name: 'shown twice and lost once', html: '<!--IMG_9--><p>一</p><!--IMG_9-->', left: '<p>一</p>', lost: 1 },
  ])('$name', ({ html, left, lost }) => expect(resolve(html, map)).toMatchObject({ html: left, lostImages: lost }))

  test.each([{ map: [] }, { map: null }, { map: 'IMG_0' }, { map: 7 }, { map: undefined }])(
    'no map: $map',
    ({ map: none }) =>
      expect(resolve('<!--IMG_0--><p>一</p>', none)).toMatchObject({ html: '<p>一</p>', lostImages: 1 }),
  )

  test('a map from JSON with a trap is read by own properties', () =>
    expect(readImageMap(JSON.parse('{"__proto__":{"IMG_0":{"url":"https://a.example/1"}}}')).size).toBe(0))
})

describe('placeholders whose comment marks were eaten', () => {
  test.each([
    { name: 'a word of a card', html: '<p>VERTICAL_CARD_BEGIN_0一VERTICAL_CARD_END_0</p>', left: '<p>一</p>', lost: 0 },
    { name: 'half of the marks', html: '<p>一!--EOP_3--</p>', left: '<p>一</p>', lost: 0 },
    { name: 'a picture', html: '<p>一IMG_0</p>', left: '<p>一</p>', lost: 1 },
    {
      name: 'the name of a file stays',
      html: '<p>IMG_0417.jpg DSC/IMG_2.png IMG_12.heic MY_IMG_0</p>',
      left: '<p>IMG_0417.jpg DSC/IMG_2.png IMG_12.heic MY_IMG_0</p>',
      lost: 0,
    },
    { name: 'an unknown word stays', html: '<p>FOO_1 BAR_BEGIN_2</p>', left: '<p>FOO_1 BAR_BEGIN_2</p>', lost: 0 },
    {
      name: 'code stays',
      html: '<pre>IMG_0</pre><p><code>EOP_1</code></p>',
      left: '<pre>IMG_0</pre><p><code>EOP_1</code></p>',
      lost: 0,
    },
  ])('$name', ({ html, left, lost }) => expect(resolve(html)).toMatchObject({ html: left, lostImages: lost }))
})
