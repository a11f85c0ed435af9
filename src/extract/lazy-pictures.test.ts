/** The patterns by which pages put off their pictures, each as a whole step sees it. */
import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import { backgrounds } from './steps/backgrounds'
import { CANDIDATES, images } from './steps/images'
import { pixels } from './steps/pixels'

const BASE = 'https://site.example/a/1.html'
const BIG = 'https://cdn.example/p/big.jpg'
const SMALL = 'https://cdn.example/p/small.jpg'
const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const SVG = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 400'/%3E"
const MMBIZ = 'https://mmbiz.qpic.cn/mmbiz_jpg/AbCdEfGhIjKlMnOpQrStUv/640?wx_fmt=jpeg'

/** Addresses of the pictures that are left, in order, and the further ones of each. */
function picturesOf(html: string): { src: string[]; further: string[][] } {
  const body = bodyOf(parseInert(`<base href="${BASE}"><body>${html}`))
  if (!body) throw new Error('no body')
  const book = { drop: (node: ChildNode) => node.remove() }
  for (const step of [backgrounds, pixels, images]) step(body, book)
  const left = [...body.querySelectorAll('img')]
  return {
    src: left.map((image) => image.getAttribute('src') ?? ''),
    further: left.map((image) => JSON.parse(image.getAttribute(CANDIDATES) ?? '[]')),
  }
}

interface Row {
  name: string
  html: string
  gives: string[]
}
const table = (title: string, rows: Row[]) =>
  describe(title, () => test.each(rows)('$name', ({ html, gives }) => expect(picturesOf(html).src).toEqual(gives)))

const ATTRIBUTES =
  'data-src data-original data-actualsrc data-lazy-src data-lazy data-lazyload data-lazyload-src data-echo data-url ' +
  'data-image data-img data-imgurl data-realsrc data-real-src data-ori-src ori_src real_src original _src file ' +
  'zoomfile data-original-src data-hi-res-src data-backsrc data-croporisrc data-large-file data-orig-file data-cfsrc ' +
  'data-ezsrc data-litespeed-src data-ks-lazyload lay-src data-pagespeed-lazy-src data-zoom-src data-full-src'

describe('an attribute that holds the address', () => {
  test.each(ATTRIBUTES.split(' '))('%s', (name) => {
    expect(picturesOf(`<img ${name}="${BIG}">`).src).toEqual([BIG])
    expect(picturesOf(`<img src="${GIF}" ${name}="${BIG}">`).src).toEqual([BIG])
    expect(picturesOf(`<img class="lazyload" src="/img/loading.gif" ${name}="/p/big.jpg">`).src).toEqual([
      'https://site.example/p/big.jpg',
    ])
  })
})

table('what an attribute holds', [
  { name: 'an address without a scheme', html: '<img data-src="//cdn.example/p/big.jpg">', gives: [BIG] },
  { name: 'a relative one', html: '<img data-src="../p/big.jpg">', gives: ['https://site.example/p/big.jpg'] },
  { name: 'an object', html: `<img data-src='{"w":640,"url":"${BIG}"}' src="${GIF}">`, gives: [BIG] },
  { name: 'a list', html: `<img data-src='["${BIG}","${SMALL}"]'>`, gives: [BIG] },
  { name: 'a template that nobody filled', html: `<img data-src="{{ picture }}" src="${BIG}">`, gives: [BIG] },
  { name: 'half an object', html: `<img data-src='{"url":' src="${BIG}">`, gives: [BIG] },
  { name: 'a yes', html: `<img data-lazy="true" src="${BIG}">`, gives: [BIG] },
  { name: 'the address of a page', html: `<img data-url="/share/1.html" src="${BIG}">`, gives: [BIG] },
  { name: 'a number of the picture', html: `<img data-image="8841" file="a" src="${BIG}">`, gives: [BIG] },
  { name: 'a script', html: `<img data-src="javascript:a()" src="${BIG}">`, gives: [BIG] },
  { name: 'white space round it', html: `<img data-src="\n ${BIG} ">`, gives: [BIG] },
  { name: 'in an attribute nobody knows yet', html: `<img src="${GIF}" data-next-year="${BIG}">`, gives: [BIG] },
])

table('sets of sizes', [
  { name: 'the widest', html: `<img srcset="${SMALL} 320w, ${BIG} 1280w" src="${SMALL}">`, gives: [BIG] },
  { name: 'the densest', html: `<img srcset="${SMALL}, ${BIG} 2x">`, gives: [BIG] },
  { name: 'no space between them', html: `<img srcset="${SMALL} 1x,${BIG} 2x">`, gives: [BIG] },
  {
    name: 'commas in an address',
    html: `<img srcset="https://cdn.example/w_400,h_300/a.jpg 400w, https://cdn.example/w_800,h_600/a.jpg 800w">`,
    gives: ['https://cdn.example/w_800,h_600/a.jpg'],
  },
  { name: 'a lazy set', html: `<img src="${GIF}" data-srcset="${SMALL} 320w, ${BIG} 1280w">`, gives: [BIG] },
  { name: 'over one lazy address', html: `<img data-src="${SMALL}" data-srcset="${BIG} 1280w">`, gives: [BIG] },
  {
    name: 'a blurred set before a lazy address',
    html: `<img srcset="https://cdn.example/p/tiny.jpg 20w" data-src="${BIG}">`,
    gives: [BIG],
  },
  {
    name: 'sources of a picture, over all of them',
    html: `<picture><source type="image/webp" srcset="${SMALL} 320w"><source srcset="${BIG} 1280w"><img src="${SMALL}"></picture>`,
    gives: [BIG],
  },
  {
    name: 'a type that no browser shows',
    html: `<picture><source type="image/jxl" srcset="/p/a.jxl 4000w"><img src="${BIG}"></picture>`,
    gives: [BIG],
  },
  {
    name: 'a source for dark pages',
    html: `<picture><source media="(prefers-color-scheme: dark)" srcset="/p/night.jpg 4000w"><img src="${BIG}"></picture>`,
    gives: [BIG],
  },
  {
    name: 'a lazy source',
    html: `<picture><source data-srcset="${BIG} 1280w" srcset="${GIF}"><img src="${GIF}"></picture>`,
    gives: [BIG],
  },
])

table('noscript', [
  {
    name: 'after the lazy one',
    html: `<img class="lazy" src="${GIF}"><noscript><img src="${BIG}"></noscript>`,
    gives: [BIG],
  },
  { name: 'before it', html: `<noscript><img src="${BIG}"></noscript><img class="lazy" src="${GIF}">`, gives: [BIG] },
  {
    name: 'beside one in a box',
    html: `<figure><div><img src="${GIF}" data-src="${SMALL}"></div><noscript><img src="${SMALL}"></noscript></figure>`,
    gives: [SMALL],
  },
  {
    name: 'as text, as browsers with scripting have it',
    html: `<img src="${GIF}"><noscript>&lt;img src="/p/big.jpg"&gt;</noscript>`,
    gives: ['https://site.example/p/big.jpg'],
  },
  {
    name: 'with the larger one of the same picture',
    html: `<img src="/p/riverbank-300x200.jpg"><noscript><img src="/p/riverbank.jpg"></noscript>`,
    gives: ['https://site.example/p/riverbank.jpg'],
  },
  {
    name: 'with another picture',
    html: `<img src="${SMALL}"><noscript><img src="${BIG}"></noscript>`,
    gives: [SMALL, BIG],
  },
  {
    name: 'with a beacon',
    html: `<img src="${BIG}"><noscript><img width="1" height="1" src="/b?x"></noscript>`,
    gives: [BIG],
  },
  { name: 'with words alone', html: `<img src="${BIG}"><noscript>请打开脚本</noscript>`, gives: [BIG] },
  {
    name: 'in an AMP picture',
    html: `<amp-img src="${SMALL}" srcset="${BIG} 1280w" width="640" height="400"><noscript><img src="${SMALL}"></noscript></amp-img>`,
    gives: [BIG],
  },
  { name: 'no fallback in an AMP picture', html: `<amp-img src="${BIG}" layout="fill"></amp-img>`, gives: [BIG] },
])

table('placeholders', [
  ...['blank.gif', 'grey.gif', 'loading.gif', 'pic_blank.gif', '1x1.png', 'spacer.gif', 's.gif', 'lazyload.png'].map(
    (name) => ({ name, html: `<img src="/img/${name}" data-src="${BIG}">`, gives: [BIG] }),
  ),
  { name: 'GIF in base64', html: `<img src="${GIF}">`, gives: [] },
  { name: 'drawing without a mark', html: `<img class="lazyload" src="${SVG}" data-src="${BIG}">`, gives: [BIG] },
  { name: 'loading=lazy', html: `<img loading="lazy" src="${BIG}">`, gives: [BIG] },
  {
    name: 'one address under two pictures, whatever its name',
    html: `<img src="/x/9.png" data-none="1" data-src="${SMALL}"><img src="/x/9.png" data-src="${BIG}">`,
    gives: [SMALL, BIG],
  },
  {
    name: 'one the page has loaded: a pixel',
    html: `<img src="/a" data-qd-live="1 1 1 https://site.example/a">`,
    gives: [],
  },
  {
    name: 'a picture of that name alone',
    html: '<img src="/p/loading-bay.jpg">',
    gives: ['https://site.example/p/loading-bay.jpg'],
  },
  {
    name: 'a notice in the lazy attribute',
    html: `<img src="${BIG}" data-src="https://other.example/nohotlink.png">`,
    gives: [BIG],
  },
])

table('backgrounds', [
  { name: 'waiting', html: `<div data-bg="${BIG}"></div>`, gives: [BIG] },
  { name: 'waiting in a url()', html: `<div data-background-image="url('${BIG}')"></div>`, gives: [BIG] },
  { name: 'waiting as a set', html: `<div data-bgset="${SMALL} 320w, ${BIG} 1280w"></div>`, gives: [BIG] },
  { name: 'of WeChat', html: `<section data-lazy-bgimg="${MMBIZ}"></section>`, gives: [MMBIZ] },
  { name: 'a colour', html: '<div data-background="#fff" data-bg="rgb(1,2,3)">a</div>', gives: [] },
])

table('links to the full size', [
  {
    name: 'of the same picture',
    html: '<a href="/p/riverbank.jpg"><img src="/p/riverbank-300x200.jpg"></a>',
    gives: ['https://site.example/p/riverbank.jpg'],
  },
  {
    name: 'in a folder of its own',
    html: '<a href="https://cdn.example/s1600/riverbank.jpg"><img src="https://cdn.example/s320/riverbank.jpg"></a>',
    gives: ['https://cdn.example/s1600/riverbank.jpg'],
  },
  {
    name: 'of another picture',
    html: `<a href="${BIG}"><img src="/p/cover.jpg"></a>`,
    gives: ['https://site.example/p/cover.jpg'],
  },
  { name: 'to a page', html: `<a href="/p/riverbank.html"><img src="${BIG}"></a>`, gives: [BIG] },
])

const loaded = (address: string, [width, height, shown]: [number, number, number], rest: string) =>
  `<img data-qd-live="${width} ${height} ${shown} ${address}" src="${address}" ${rest}>`
const COPY = 'https://site.example/upload/2417/03.jpg'

table('what the page has loaded', [
  { name: 'wins over an address elsewhere', html: loaded(COPY, [800, 500, 640], `data-src="${MMBIZ}"`), gives: [COPY] },
  {
    name: 'not where it is the placeholder',
    html: loaded('https://site.example/img/loading.gif', [300, 200, 300], `data-src="${MMBIZ}"`),
    gives: [MMBIZ],
  },
  {
    name: 'not where it is a preview drawn large',
    html: loaded(COPY, [64, 64, 640], `data-src="${MMBIZ}"`),
    gives: [MMBIZ],
  },
  { name: 'nor where it is tiny', html: loaded(COPY, [40, 30, 40], `data-src="${MMBIZ}"`), gives: [MMBIZ] },
  {
    name: 'not where it is the same picture, smaller',
    html: loaded(
      'https://cdn.example/p/riverbank-300x200.jpg',
      [300, 200, 300],
      'data-original="https://cdn.example/p/riverbank.jpg"',
    ),
    gives: ['https://cdn.example/p/riverbank.jpg'],
  },
  {
    name: 'not where it belongs to a saved page',
    html: loaded('https://mp.weixin.qq.com/page_files/640', [800, 500, 640], `data-src="${MMBIZ}"`),
    gives: [MMBIZ],
  },
])

test('what did not win is kept for when the first does not load', () =>
  expect(picturesOf(loaded(COPY, [800, 500, 640], `data-src="${MMBIZ}"`)).further).toEqual([[MMBIZ]]))

test('pictures with the same words are different pictures', () =>
  expect(picturesOf(`<img alt="图" src="${BIG}"><img alt="图" src="${SMALL}">`).src).toEqual([BIG, SMALL]))
