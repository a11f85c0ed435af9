import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { bodyOf } from '../../dom/unclobbered'
import type { Step } from '../step'
import { bareLinks } from './bare-links'
import { code } from './code'
import { drawings } from './drawings'
import { emphasis } from './emphasis'
import { headings } from './headings'
import { wechatCards } from './wechat-cards'

const ADDRESS = 'https://mp.weixin.qq.com/s/aBcDeFgHiJkLmNoPqRsTuV'
const LONG = `<p style="font-size:15px">${'这是一段很长的正文。'.repeat(12)}</p>`

const OUTLINE = `M0 0${'L12.5 40.25'.repeat(30)}`
const PLACE = `<svg xmlns="http://www.w3.org/2000/svg" width="1px" height="1px" viewBox="0 0 1 1"><!--${'x'.repeat(300)}--><g fill="#fff"><rect width="1" height="1"/></g></svg>`

function after(step: Step, html: string): string {
  const body = bodyOf(parseInert(`<base href="${ADDRESS}"><body>${html}`))
  if (!body) throw new Error('no body')
  step(body, { drop: (node) => node.remove() })
  return body.innerHTML
}

const card = (words: string) => `<div data-qd="card"><a href="${ADDRESS}">${words}</a></div>`

test.each([
  {
    name: 'WeChat writes one code element a line, with a list of numbers beside',
    html: '<section class="code-snippet__fix"><ul class="code-snippet__line-index"><li></li><li></li></ul><pre data-lang="JavaScript"><code><span>if (a) {</span></code><code><span>&nbsp; b()</span></code><code><br></code><code>\u200b}</code></pre></section>',
    gives:
      '<pre data-lang="JavaScript"><code class="language-javascript"><span>if (a) {</span>\n<span>  b()</span>\n\n}</code></pre>',
  },
  {
    name: 'mdnice draws a bar and writes br and no-break spaces',
    html: '<pre data-tool="mdnice"><span style="display:block;background:url(a.svg)"></span><code class="hljs language-ts">a<br>&nbsp;&nbsp;b<br><br>c</code></pre>',
    gives: '<pre data-tool="mdnice"><code class="language-ts">a\n  b\n\nc</code></pre>',
  },
  {
    name: 'lines of a counter that leaked are none',
    html: '<pre><code>counter(line</code><code>ounter(line</code><code>x = 1</code></pre><ul><li>ounter(line</li><li>ounter(line</li></ul>',
    gives: '<pre><code>x = 1</code></pre>',
  },
  {
    name: 'line ends of other systems',
    html: '<pre><code>a\r\n&#13;\nb</code></pre>',
    gives: '<pre><code>a\n\nb</code></pre>',
  },
  { name: 'a poem stays one', html: '<pre>春&nbsp;眠<br>不觉晓</pre>', gives: '<pre>春&nbsp;眠<br>不觉晓</pre>' },
])('code: $name', ({ html, gives }) => expect(after(code, html)).toBe(gives))

test.each([
  {
    name: 'a recording',
    html: '<mp-common-mpaudio name="雨&amp;amp;风" author="张三" play_length="143000" cover="http://a.example/c.jpg"></mp-common-mpaudio>',
    gives: card('音频 · 雨&amp;风 · 张三 · 02:23'),
  },
  { name: 'music', html: '<qqmusic music_name="曲" singer="张三"></qqmusic>', gives: card('音乐 · 曲 · 张三') },
  {
    name: 'an account',
    html: '<mp-common-profile data-nickname="小站" data-signature="x"></mp-common-profile>',
    gives: card('公众号 · 小站'),
  },
  {
    name: 'a mini program',
    html: '<mp-miniprogram data-miniprogram-title="地图"></mp-miniprogram>',
    gives: card('小程序 · 地图'),
  },
  { name: 'a poll', html: '<iframe class="vote_iframe js_editor_vote_card"></iframe>', gives: card('投票') },
  {
    name: 'a player that its script has filled',
    html: '<span class="video_iframe" vid="wxv_1">倍速 分享</span>',
    gives: card('视频'),
  },
  { name: 'goods are noise', html: '<mpcps data-product="%7B%7D">买</mpcps><p>a</p>', gives: '<p>a</p>' },
  {
    name: 'a sticker is a picture in its line',
    html: '<p>a<mp-common-sticker data-emoji_url="https://a.example/s.gif"></mp-common-sticker>b</p>',
    gives: '<p>a<img src="https://a.example/s.gif" alt="">b</p>',
  },
  {
    name: 'an unknown one keeps what it holds',
    html: '<mp-new data-title="t"><p>文</p></mp-new>',
    gives: '<mp-new data-title="t"><p>文</p></mp-new>',
  },
  {
    name: 'an unknown one without text says its name',
    html: '<mp-new data-title="t"></mp-new>',
    gives: '<div data-qd="card"><span>t</span></div>',
  },
])('cards: $name', ({ html, gives }) => expect(after(wechatCards, html)).toBe(gives))

test.each([
  { name: 'one without a mark keeps a distance', html: '<svg viewBox="0 0 1 1"></svg><p>a</p>', gives: '<p>a</p>' },
  {
    name: 'a drawing of much outline stays',
    html: `<svg><path d="${OUTLINE}"></path></svg>`,
    gives: `<svg><path d="${OUTLINE}"></path></svg>`,
  },
  {
    name: 'letters alone are text',
    html: '<svg><rect></rect><text>甲</text><text>乙</text></svg>',
    gives: '<p>甲</p><p>乙</p>',
  },
  {
    name: 'a chart of bars stays',
    html: '<svg><rect width="3"></rect><rect width="9"></rect><text>甲</text></svg>',
    gives: '<svg><rect width="3"></rect><rect width="9"></rect><text>甲</text></svg>',
  },
  { name: 'an arrow goes', html: '<svg><path d="M0 0L10 5L0 10z"></path></svg><p>a</p>', gives: '<p>a</p>' },
  {
    name: 'dots go',
    html: '<svg><circle r="2"></circle><circle r="2"></circle><circle r="2"></circle></svg><p>a</p>',
    gives: '<p>a</p>',
  },
  ...[
    '<svg><path d="M0 0"></path><text>甲</text></svg>',
    '<svg aria-label="下一步"><path d="M0 0"></path></svg>',
    '<svg><title>下一步</title><path d="M0 0"></path></svg>',
    '<svg data-formula="x"><path d="M0 0"></path></svg>',
    '<mjx-container><svg><path d="M0 0"></path></svg></mjx-container>',
    '<svg style="vertical-align: -0.5ex"><path d="M0 0"></path></svg>',
    '<img src="data:image/svg+xml,x" data-src="https://a.example/1.png">',
    `<img alt="图" src="data:image/svg+xml,${encodeURIComponent(PLACE)}">`,
  ].map((html) => ({ name: `${html.slice(0, 40)} means something`, html, gives: html })),
  {
    name: 'a picture of one empty pixel keeps a place, however long its address',
    html: `<img src="data:image/svg+xml,${encodeURIComponent(PLACE)}"><p>a</p>`,
    gives: '<p>a</p>',
  },
  {
    name: 'the sheet behind a carousel goes with it',
    html: '<svg><rect width="9" height="9"></rect><image href="https://a.example/1.png"></image></svg>',
    gives: '<img src="https://a.example/1.png">',
  },
  {
    name: 'a carousel becomes its pictures, each once',
    html: '<svg><g><image href="https://a.example/1.png"></image><image href="https://a.example/2.png"></image><image href="https://a.example/1.png"></image></g></svg>',
    gives: '<img src="https://a.example/1.png"><img src="https://a.example/2.png">',
  },
  {
    name: 'text laid into one comes out',
    html: '<svg><foreignObject><section><p>文</p></section></foreignObject></svg>',
    gives: '<div><section><p>文</p></section></div>',
  },
])('drawings: $name', ({ html, gives }) => expect(after(drawings, html)).toBe(gives))

test.each([
  {
    name: 'larger than the text',
    html: `<p><span style="font-size:20px">第一部分</span></p>${LONG}${LONG}`,
    has: '<h2><span',
  },
  { name: 'bold as a whole', html: `<p style="font-weight:bold">第一部分</p>${LONG}${LONG}`, has: '<h3 style' },
  { name: 'bold in parts is none', html: `<p><b>第一</b>部分</p>${LONG}${LONG}`, has: '<p><b>' },
  { name: 'a sentence is none', html: `<p><b>就是这样。</b></p>${LONG}${LONG}`, has: '<p><b>' },
  { name: 'an author who sets all of it bold', html: `<p><b>一</b></p><p><b>二</b></p>${LONG}`, has: '<p><b>' },
  { name: 'one with headings of its own', html: `<h2>题</h2><p><b>一</b></p>${LONG}${LONG}`, has: '<p><b>' },
])('headings: $name', ({ html, has }) => expect(after(headings, html)).toContain(has))

test.each([
  {
    name: 'bold by style',
    html: '<p><span style="font-weight: 700">a</span></p>',
    gives: '<p><strong style="font-weight: 700">a</strong></p>',
  },
  {
    name: 'normal by style',
    html: '<p><span style="font-weight: 400">a</span></p>',
    gives: '<p><span style="font-weight: 400">a</span></p>',
  },
  {
    name: 'wrappers of one letter',
    html: '<p><span leaf="">a</span><span leaf=""><span textstyle="">b</span></span></p>',
    gives: '<p>ab</p>',
  },
  {
    name: 'slanted by style, once',
    html: '<p><span style="font-style: italic">a<span style="font-style:italic">b</span></span></p>',
    gives: '<p><em style="font-style: italic">a<span style="font-style:italic">b</span></em></p>',
  },
])('emphasis: $name', ({ html, gives }) => expect(after(emphasis, html)).toBe(gives))

test('ten thousand wrappers of one letter leave their letters', () => {
  const line = '<span leaf="">a</span>'.repeat(50)
  expect(after(emphasis, `<p>${line}</p>`.repeat(200))).toBe(`<p>${'a'.repeat(50)}</p>`.repeat(200))
})

test.each([
  {
    name: 'a footnote',
    html: '<p>[1] 题: <em>https://a.example/x?b=1&amp;c</em></p>',
    gives: '<p>[1] 题: <em><a href="https://a.example/x?b=1&amp;c">https://a.example/x?b=1&amp;c</a></em></p>',
  },
  {
    name: 'Chinese text ends it',
    html: '<p>见https://a.example/x。再见</p>',
    gives: '<p>见<a href="https://a.example/x">https://a.example/x</a>。再见</p>',
  },
  {
    name: 'a full stop is no part of it',
    html: '<p>https://a.example/x.</p>',
    gives: '<p><a href="https://a.example/x">https://a.example/x</a>.</p>',
  },
  { name: 'code is left alone', html: '<pre>https://a.example</pre>', gives: '<pre>https://a.example</pre>' },
  { name: 'so is a link', html: '<a href="/b">https://a.example</a>', gives: '<a href="/b">https://a.example</a>' },
])('bare links: $name', ({ html, gives }) => expect(after(bareLinks, html)).toBe(gives))
