import { describe, expect, test } from 'vitest'
import type { DropReason } from '../article/receipt'
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import type { Step } from './step'
import { backgrounds } from './steps/backgrounds'
import { blank } from './steps/blank'
import { editorStyles } from './steps/editor-styles'
import { images } from './steps/images'
import { lines } from './steps/lines'
import { links } from './steps/links'
import { lists } from './steps/lists'
import { media } from './steps/media'
import { noise } from './steps/noise'
import { pixels } from './steps/pixels'
import { structure } from './steps/structure'

const BASE = 'https://example.com/a/1.html'

/** What a step makes of a body, and the reasons it gave. */
function after(step: Step, html: string): { html: string; reasons: DropReason[] } {
  const body = bodyOf(parseInert(`<base href="${BASE}"><body>${html}`))
  if (!body) throw new Error('no body')
  const reasons: DropReason[] = []
  step(body, {
    drop(node, reason) {
      reasons.push(reason)
      node.remove()
    },
  })
  return { html: body.innerHTML, reasons }
}

interface Row {
  name: string
  html: string
  gives: string
  reasons?: DropReason[]
}

const table = (title: string, step: Step, rows: Row[]) =>
  describe(title, () => {
    test.each(rows)('$name', ({ html, gives, reasons = [] }) =>
      expect(after(step, html)).toEqual({ html: gives, reasons }),
    )
  })

table('noise', noise, [
  { name: 'a button is none of the text', html: '<p>a</p><button>b</button>', gives: '<p>a</p>', reasons: ['noise'] },
  {
    name: 'so is one by its role',
    html: '<p>a</p><span role="button">复制</span>',
    gives: '<p>a</p>',
    reasons: ['noise'],
  },
  {
    name: 'a picture to press is one of the text',
    html: '<div role="button"><img src="a.png"></div>',
    gives: '<div role="button"><img src="a.png"></div>',
  },
  {
    name: 'a passage to unfold, too',
    html: '<div role="button"><p>a</p></div>',
    gives: '<div role="button"><p>a</p></div>',
  },
  {
    name: 'one inside another is told once',
    html: '<nav><button>b</button></nav><p>a</p>',
    gives: '<p>a</p>',
    reasons: ['noise'],
  },
])

table('pixels', pixels, [
  { name: '1 × 1 is a pixel', html: '<img width="1" height="1">', gives: '', reasons: ['tracking-pixel'] },
  { name: 'so it is by style', html: '<img style="width:1px;height:2px">', gives: '', reasons: ['tracking-pixel'] },
  { name: 'no size is no pixel', html: '<img src="a.png">', gives: '<img src="a.png">' },
  { name: 'a line is none', html: '<img width="600" height="1">', gives: '<img width="600" height="1">' },
])

table('backgrounds', backgrounds, [
  {
    name: 'a background is a picture before its text',
    html: '<p style="background-image:url(https://example.com/b.png)">a</p>',
    gives: '<p style="background-image:url(https://example.com/b.png)"><img src="https://example.com/b.png">a</p>',
  },
  {
    name: 'a tile is none',
    html: '<p style="background-image:url(https://example.com/b.png);background-size:8px 8px">a</p>',
    gives: '<p style="background-image:url(https://example.com/b.png);background-size:8px 8px">a</p>',
  },
])

table('images', images, [
  {
    name: 'the lazy address wins',
    html: '<img data-src="/b.png" src="/loading.gif">',
    gives: '<img data-src="/b.png" src="https://example.com/b.png">',
  },
  {
    name: 'a placeholder never stays',
    html: '<img src="data:image/gif;base64,R0lGOD">',
    gives: '',
    reasons: ['placeholder'],
  },
  { name: 'no address is no picture', html: '<img alt="a">', gives: '', reasons: ['placeholder'] },
  {
    name: 'of a set the largest',
    html: '<img srcset="/s.png 300w, /l.png 900w">',
    gives: '<img src="https://example.com/l.png" data-qd-candidates="[&quot;https://example.com/s.png&quot;]">',
  },
  {
    name: 'the sources of a picture element count',
    html: '<picture><source srcset="/l.webp"><img></picture>',
    gives: '<img src="https://example.com/l.webp">',
  },
  {
    name: 'noscript holds the real picture',
    html: '<img class="lazy"><noscript><img src="/b.png"></noscript>',
    gives: '<img src="https://example.com/b.png">',
  },
  {
    name: 'a marked caption makes a figure',
    html: '<p><img src="/b.png"></p><p></p><p class="qqnews_image_desc">c</p>',
    gives: '<figure><img src="https://example.com/b.png"><figcaption data-qd="caption">c</figcaption></figure><p></p>',
  },
])

test('more pictures than can be shown are told', () => {
  const { html, reasons } = after(images, '<img src="https://example.com/a.png">'.repeat(2_003))
  expect(html.match(/<img/g)?.length).toBe(2_000)
  expect(reasons).toEqual(['too-many', 'too-many', 'too-many'])
})

table('media', media, [
  {
    name: 'a player becomes a card',
    html: '<iframe src="https://v.qq.com/txp/iframe/player.html?vid=a0123456789"></iframe>',
    gives: '<div data-qd="card"><a href="https://v.qq.com/x/page/a0123456789.html">视频</a></div>',
  },
  {
    name: 'with its poster and its title',
    html: '<video poster="/p.png" title="t"><source src="/v.mp4">fallback</video>',
    gives: '<div data-qd="card"><img src="https://example.com/p.png"><a href="https://example.com/v.mp4">t</a></div>',
  },
  { name: 'a player of nothing goes', html: '<iframe></iframe>', gives: '', reasons: ['noise'] },
  { name: 'a script is no address', html: '<iframe src="javascript:a()"></iframe>', gives: '', reasons: ['noise'] },
])

table('lists', lists, [
  {
    name: 'the number and its kind become HTML',
    html: '<ol data-ex-list="" style="--ol-start:4;--ol-list-style-type:upper-roman"><li>a</li></ol>',
    gives:
      '<ol data-ex-list="" style="--ol-start:4;--ol-list-style-type:upper-roman" start="4" type="I"><li>a</li></ol>',
  },
  {
    name: 'an empty item takes no number',
    html: '<ul data-ex-list=""><li></li><li>a</li></ul>',
    gives: '<ul data-ex-list=""><li>a</li></ul>',
    reasons: ['blank'],
  },
  {
    name: 'a number out of bounds is left',
    html: '<ol data-ex-list="" style="--ol-start:calc(1)"><li>a</li></ol>',
    gives: '<ol data-ex-list="" style="--ol-start:calc(1)"><li>a</li></ol>',
  },
  {
    name: 'a start of zero or less',
    html: '<ol data-ex-list="" style="--ol-start:0"><li>a</li></ol><ol data-ex-list="" style="--ol-start:-3"><li>a</li></ol>',
    gives:
      '<ol data-ex-list="" style="--ol-start:0" start="0"><li>a</li></ol><ol data-ex-list="" style="--ol-start:-3" start="-3"><li>a</li></ol>',
  },
  {
    name: 'a start of a thousand million, words as a bullet',
    html: `<ol data-ex-list="" style="--ol-start:1e9"><li>a</li></ol><ul data-ex-list="" style="--ul-list-style-type:'→ '"><li>a</li></ul>`,
    gives: `<ol data-ex-list="" style="--ol-start:1e9"><li>a</li></ol><ul data-ex-list="" style="--ul-list-style-type:'→ '"><li>a</li></ul>`,
  },
  {
    name: 'a kind that only a style can say',
    html: '<ol data-ex-list="" style="--ol-list-style-type:cjk-ideographic"><li>a</li></ol>',
    gives:
      '<ol data-ex-list="" style="--ol-list-style-type:cjk-ideographic;list-style-type:cjk-ideographic"><li>a</li></ol>',
  },
  {
    name: 'a blank item that drew its number leaves it free',
    html: '<ol data-ex-list=""><li>a</li><li><p></p></li><li></li><li>b</li><li>c</li></ol>',
    gives: '<ol data-ex-list=""><li>a</li><li value="3">b</li><li>c</li></ol>',
    reasons: ['blank', 'blank'],
  },
  { name: 'other lists are left', html: '<ol><li></li></ol>', gives: '<ol><li></li></ol>' },
])

table('editor styles', editorStyles, [
  {
    name: 'the emphasis box has a surface',
    html: '<div class="qqnews_sign_emphasis"><p>a</p></div>',
    gives: '<div class="qqnews_sign_emphasis" data-qd="box" style="background-color:#f7f7f7"><p>a</p></div>',
  },
  {
    name: "the author's own surface stays",
    html: '<div class="qqnews_sign_emphasis" style="background:#fee"><p>a</p></div>',
    gives: '<div class="qqnews_sign_emphasis" style="background:#fee" data-qd="box"><p>a</p></div>',
  },
  {
    name: 'a title widget is a heading',
    html: '<div class="cms-cke-widget-title-wrap"><div><p><strong>a</strong></p></div></div>',
    gives: '<h2><strong>a</strong></h2>',
  },
  {
    name: 'one of two paragraphs is none',
    html: '<div class="cms-cke-widget-title-wrap"><p>a</p><p>b</p></div>',
    gives: '<div class="cms-cke-widget-title-wrap"><p>a</p><p>b</p></div>',
  },
  {
    name: 'one with a picture is none',
    html: '<div class="cms-cke-widget-title-wrap"><p>a<img></p></div>',
    gives: '<div class="cms-cke-widget-title-wrap"><p>a<img></p></div>',
  },
])

const BLOCK = 'style="display: block"'
table('lines', lines, [
  {
    name: 'spans set as blocks are boxes',
    html: `<section><span ${BLOCK}>a</span><span ${BLOCK}>b</span></section>`,
    gives: `<section><div ${BLOCK}>a</div><div ${BLOCK}>b</div></section>`,
  },
  {
    name: 'inside a paragraph they are lines of it',
    html: `<p>a<span ${BLOCK}>b</span>c</p>`,
    gives: `<p>a<br><span ${BLOCK}>b</span><br>c</p>`,
  },
  {
    name: 'emphasis stays what it is',
    html: `<section>a<strong ${BLOCK}>b</strong></section>`,
    gives: `<section>a<br><strong ${BLOCK}>b</strong></section>`,
  },
  {
    name: 'one after the other is broken once',
    html: `<p><em ${BLOCK}>a</em><em ${BLOCK}>b</em></p>`,
    gives: `<p><em ${BLOCK}>a</em><br><em ${BLOCK}>b</em></p>`,
  },
  {
    name: 'an empty one is no line',
    html: `<p>a<span ${BLOCK}></span>b</p>`,
    gives: `<p>a<span ${BLOCK}></span>b</p>`,
  },
  {
    name: 'code is set as it is written',
    html: `<pre><span ${BLOCK}>a</span>\n</pre>`,
    gives: `<pre><span ${BLOCK}>a</span>\n</pre>`,
  },
  {
    name: 'set in the line is in the line',
    html: '<p>a<span style="display:inline-block">b</span></p>',
    gives: '<p>a<span style="display:inline-block">b</span></p>',
  },
])

table('structure', structure, [
  { name: 'the title is the only h1', html: '<h1 id="x">a</h1>', gives: '<h2 id="x">a</h2>' },
  { name: 'landmarks are ours', html: '<main><header>a</header></main>', gives: '<div><p>a</p></div>' },
  { name: 'a box of text is a paragraph', html: '<section>a<b>b</b></section>', gives: '<p>a<b>b</b></p>' },
  { name: 'a box of boxes is none', html: '<div><div>a</div></div>', gives: '<div><p>a</p></div>' },
  { name: 'an unknown element leaves what it holds', html: '<mp-x><p>a</p></mp-x>', gives: '<p>a</p>' },
])

table('blank', blank, [
  { name: 'an empty paragraph goes', html: '<p>a</p><p>\u00a0<br></p>', gives: '<p>a</p>', reasons: ['blank'] },
  { name: 'a picture is something', html: '<p><img></p>', gives: '<p><img></p>' },
  { name: 'two breaks are one', html: '<p>a<br> <br>b</p>', gives: '<p>a<br> b</p>' },
  { name: 'two lines stay two', html: '<p>a<br>b<br>c</p>', gives: '<p>a<br>b<br>c</p>' },
  { name: 'code keeps its empty lines', html: '<pre>a<br><br>b</pre>', gives: '<pre>a<br><br>b</pre>' },
])

table('links', links, [
  { name: 'a link is absolute', html: '<a href="2.html">a</a>', gives: '<a href="https://example.com/a/2.html">a</a>' },
  { name: 'a script is its text', html: '<a href="javascript:a()">a</a>', gives: 'a' },
  { name: 'a place in the article stays', html: '<a href="#n1">1</a>', gives: '<a href="#n1">1</a>' },
  { name: 'a place to go to stays', html: '<a id="n1">1</a>', gives: '<a id="n1">1</a>' },
])
