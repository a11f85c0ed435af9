import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { bodyOf } from '../../dom/unclobbered'
import type { Step } from '../step'
import { code } from './code'
import { dividers } from './dividers'
import { formulas } from './formulas'
import { notes } from './notes'
import { wechatCards } from './wechat-cards'

/** The body after a step, and what it dropped. */
function after(step: Step, html: string): { html: string; dropped: string[] } {
  const body = bodyOf(parseInert(`<base href="https://mp.weixin.qq.com/s/aBcDeFgHiJkLmNoPqRsTuV"><body>${html}`))
  if (!body) throw new Error('no body')
  const dropped: string[] = []
  const drop = (node: ChildNode, reason: string) => {
    dropped.push(`${reason}: ${node.textContent}`)
    node.remove()
  }
  step(body, { drop })
  return { html: body.innerHTML, dropped }
}

test.each([
  {
    name: 'mdnice: each number leads to its note, each note is a paragraph',
    html: '<p>甲<sup class="footnote-ref">[1]</sup>乙<sup>[2]</sup></p><section><span class="footnote-item"><span>[1]</span><p>题 </p></span><span class="footnote-item"><span>[2]</span><p>名 </p></span></section>',
    gives:
      '<p>甲<sup class="footnote-ref"><a href="#note-1">[1]</a></sup>乙<sup><a href="#note-2">[2]</a></sup></p><section><p class="footnote-item" id="note-1"><span>[1]</span>题 </p><p class="footnote-item" id="note-2"><span>[2]</span>名 </p></section>',
  },
  {
    name: 'numbered lines after 参考资料',
    html: '<p>甲<sup>[1]</sup></p><p>[1] 不是</p><p>参考资料</p><p>[1] 题</p>',
    gives: '<p>甲<sup><a href="#note-1">[1]</a></sup></p><p>[1] 不是</p><p>参考资料</p><p id="note-1">[1] 题</p>',
  },
  { name: 'a power is no note', html: '<p>x<sup>2</sup></p>', gives: '<p>x<sup>2</sup></p>' },
  {
    name: 'a number without a note',
    html: '<p>甲<sup>[3]</sup></p><h3>注释</h3><p>[1] 题</p>',
    gives: '<p>甲<sup>[3]</sup></p><h3>注释</h3><p>[1] 题</p>',
  },
  {
    name: 'one that leads somewhere already',
    html: '<p>甲<sup><a href="#x">[1]</a></sup></p><h3>注释</h3><p>[1] 题</p>',
    gives: '<p>甲<sup><a href="#x">[1]</a></sup></p><h3>注释</h3><p>[1] 题</p>',
  },
])('notes: $name', ({ html, gives }) => expect(after(notes, html).html).toBe(gives))

const flat = (key: string) => `<p><img src="https://mmbiz.qpic.cn/mmbiz_png/${key}/640" width="677" height="27"></p>`

test.each([
  {
    name: 'a line that comes again and again is a rule',
    html: `${flat('A')}<p>甲</p>${flat('A')}<p>乙</p>${flat('A')}`,
    gives: '<hr><p></p><p>甲</p><hr><p></p><p>乙</p><hr><p></p>',
    dropped: 3,
  },
  { name: 'twice may be meant', html: flat('A') + flat('A'), gives: flat('A') + flat('A'), dropped: 0 },
  {
    name: 'three flat pictures are three',
    html: flat('A') + flat('B') + flat('C'),
    gives: flat('A') + flat('B') + flat('C'),
    dropped: 0,
  },
  {
    name: 'a picture that is no line may come thrice',
    html: flat('A').replace('27', '270').repeat(3),
    gives: flat('A').replace('27', '270').repeat(3),
    dropped: 0,
  },
  {
    name: 'in a line of text it is a picture',
    html: flat('A').replace('<p>', '<p>甲').repeat(3),
    gives: flat('A').replace('<p>', '<p>甲').repeat(3),
    dropped: 0,
  },
])('dividers: $name', ({ html, gives, dropped }) => {
  const result = after(dividers, html)
  expect([result.html, result.dropped.length]).toEqual([gives, dropped])
})

test.each([
  {
    name: 'TeX beside a picture',
    html: '<p>a<img data-formula="x^2" src="https://a.example/1.png"></p>',
    gives: '<p>a<img data-formula="x^2" src="https://a.example/1.png" data-qd="formula" alt="x^2"></p>',
  },
  {
    name: 'TeX in an address',
    html: '<img src="https://www.zhihu.com/equation?tex=a%2Bb+c" alt="">',
    gives: '<img src="https://www.zhihu.com/equation?tex=a%2Bb+c" alt="a+b c" data-qd="formula">',
  },
  {
    name: 'words of its own stay',
    html: '<img src="https://www.zhihu.com/equation?tex=a" alt="甲">',
    gives: '<img src="https://www.zhihu.com/equation?tex=a" alt="甲" data-qd="formula">',
  },
  {
    name: 'what is told a second time for programs that read aloud',
    html: '<mjx-container><svg></svg><mjx-assistive-mml><math><mi>x</mi><annotation encoding="application/x-tex">x</annotation></math></mjx-assistive-mml></mjx-container>',
    gives: '<mjx-container><svg data-formula="x"></svg></mjx-container>',
  },
  {
    name: 'nothing that is no formula',
    html: '<img src="https://a.example/p?vortex=1">',
    gives: '<img src="https://a.example/p?vortex=1">',
  },
  {
    name: 'escapes that are no UTF-8',
    html: '<img src="https://a.example/equation?tex=%E0%A4">',
    gives: '<img src="https://a.example/equation?tex=%E0%A4">',
  },
])('formulas: $name', ({ html, gives }) => expect(after(formulas, html).html).toBe(gives))

test.each([
  {
    name: 'goods by their data',
    html: '<mpcps data-product="%7B%22title%22%3A%22%E4%B9%A6%22%7D"></mpcps>',
    told: '商品 · 书',
  },
  { name: 'goods whose data are cut', html: '<mpcps data-product="%7B%22ti"></mpcps>', told: '商品' },
  { name: 'a red packet', html: '<mp-common-redpacket data-name="封面"></mp-common-redpacket>', told: '商品 · 封面' },
  { name: 'words of their own', html: '<mp-common-product><b>书 三元</b></mp-common-product>', told: '书 三元' },
])('cards: what is sold is told: $name', ({ html, told }) =>
  expect(after(wechatCards, html)).toEqual({ html: '', dropped: [`noise: ${told}`] }),
)

test.each([
  {
    name: 'an unknown one leads where it says',
    html: '<mp-common-read data-title="甲" data-url="https://mp.weixin.qq.com/s/x" data-cover="https%3A%2F%2Fa.example%2F1.png"></mp-common-read>',
    gives: '<div data-qd="card"><img src="https://a.example/1.png"><a href="https://mp.weixin.qq.com/s/x">甲</a></div>',
  },
  {
    name: 'but to no script',
    html: '<mp-common-read data-title="甲" data-url="javascript:alert(1)"></mp-common-read>',
    gives: '<div data-qd="card"><span>甲</span></div>',
  },
  {
    name: 'a ticket',
    html: '<iframe class="res_iframe card_iframe js_editor_card" data-src="/bizmall"></iframe>',
    gives: '<div data-qd="card"><a href="https://mp.weixin.qq.com/s/aBcDeFgHiJkLmNoPqRsTuV">卡券</a></div>',
  },
])('cards: $name', ({ html, gives }) => expect(after(wechatCards, html).html).toBe(gives))

const DRAWN =
  '<span id="voice_main_x_0" class="db audio_area"><span class="audio_length">1:05</span><strong class="audio_title">雨声</strong><span class="audio_source">来自站台</span></span>'

test.each([
  {
    name: 'a player drawn beside its element is told',
    html: `${DRAWN}<mpvoice name="雨声" play_length="65000"></mpvoice>`,
    words: '音频 · 雨声 · 01:05',
  },
  { name: 'one whose element is gone makes the card', html: DRAWN, words: '音频 · 1:05 · 雨声' },
])('wechat-cards: $name', ({ html, words }) => {
  const { html: left, dropped } = after(wechatCards, html)
  expect(left.replace(/<[^>]+>/g, '')).toBe(words)
  expect(dropped).toEqual(['noise: 1:05雨声来自站台'])
})

test('wechat-cards: the words of a video are told', () =>
  expect(after(wechatCards, '<span class="video_iframe" vid="wxv_1"><i>倍速</i></span>').dropped).toEqual([
    'noise: 倍速',
  ]))

test('code: a counter that was copied as a paragraph goes', () =>
  expect(after(code, '<p>甲</p><p>ounter(lineounter(line</p><p>写作 counter(line)</p>')).toEqual({
    html: '<p>甲</p><p>写作 counter(line)</p>',
    dropped: ['noise: ounter(lineounter(line'],
  }))
