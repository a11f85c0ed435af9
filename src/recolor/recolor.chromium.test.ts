import { afterEach, describe, expect, test, vi } from 'vitest'
import { luminance, toLightness } from '../color/luminance'
import { chroma, distance, hue, toOklab } from '../color/oklab'
import { ALL, DARK, LIGHT, OLED, ratioOf, SEPIA, SLATE, seen, show } from './fixtures/shown'
import type { RecolorTheme } from './palette'
import { recolor } from './recolor'

afterEach(() => {
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
})

const lightness = (selector: string): number => toLightness(luminance(seen(selector, 'backgroundColor')))
const turned = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180)

const TEXTS: { name: string; html: string; floor: number }[] = [
  { name: 'plain', html: '<p id="x">正文</p>', floor: 7 },
  { name: 'body black', html: '<p id="x" style="color:#333">正文</p>', floor: 7 },
  { name: 'body black on yellow', html: '<p id="x" style="background:#ff0">正文</p>', floor: 7 },
  { name: 'grey', html: '<p id="x" style="color:#999">灰</p>', floor: 4.5 },
  { name: 'red', html: '<p id="x" style="color:#f00">红</p>', floor: 4.5 },
  { name: 'blue', html: '<p id="x" style="color:blue">蓝</p>', floor: 4.5 },
  { name: 'yellow', html: '<p id="x" style="color:#ff0">黄</p>', floor: 4.5 },
  { name: 'white that lost its ground', html: '<p id="x" style="color:#fff">白</p>', floor: 4.5 },
  { name: 'white on orange', html: '<p id="x" style="background:#f90;color:#fff">新</p>', floor: 4.5 },
  { name: 'cream on rose', html: '<p id="x" style="background:#e8b4c4;color:#fff3d6">新</p>', floor: 4.5 },
  {
    name: 'grey on a dark box',
    html: '<p style="color:#888"><span style="background:#333"><b id="x">字</b></span></p>',
    floor: 4.5,
  },
  {
    name: 'old attributes',
    html: '<table><tr bgcolor="f2f2f2"><td><font id="x" color="#ff9">字</font></td></tr></table>',
    floor: 4.5,
  },
  { name: 'a mark', html: '<mark id="x">字</mark>', floor: 4.5 },
  { name: 'a fill colour', html: '<span id="x" style="color:#000;-webkit-text-fill-color:#e33">红</span>', floor: 4.5 },
  {
    name: 'a repeated colour on another ground',
    html: '<p style="color:#888"><span style="background:#222"><i id="x" style="color:#888">字</i></span></p>',
    floor: 4.5,
  },
  {
    name: 'an important colour',
    html: '<p id="x" style="color:#111!important;background:#eee!important">字</p>',
    floor: 7,
  },
  { name: 'an unknown variable', html: '<p id="x" style="color:var(--nobody)">字</p>', floor: 7 },
  { name: 'a variable with a fallback', html: '<p id="x" style="color:var(--nobody, #c00)">字</p>', floor: 4.5 },
  { name: 'a mixed ground', html: '<p id="x" style="background:color-mix(in srgb, red 20%, white)">字</p>', floor: 7 },
  { name: 'a wide colour', html: '<p id="x" style="color:oklch(60% .2 30)">字</p>', floor: 4.5 },
  {
    name: 'a link on a box',
    html: '<p style="background:#fde"><a id="x" href="https://a.invalid/">字</a></p>',
    floor: 4.5,
  },
  {
    name: 'white on a box of the colour around it',
    html: '<p style="color:#8e24aa"><span style="background:currentColor"><b id="x" style="color:#fff">字</b></span></p>',
    floor: 4.5,
  },
  {
    name: 'the number of an item whose text has colours of its own',
    html: '<ol style="color:#3e3e3e"><li id="x"><span style="color:#c00">红项</span></li></ol>',
    floor: 7,
  },
  {
    name: 'the dot of an item with a colour',
    html: '<ul><li id="x" style="color:#3e3e3e"><span style="color:#c00">红项</span></li></ul>',
    floor: 7,
  },
  { name: 'a button', html: '<button id="x">字</button>', floor: 4.5 },
  { name: 'text in a faded group', html: '<section style="opacity:.5"><p id="x">字</p></section>', floor: 4.5 },
]

describe.each(ALL)('on $bg', (theme) => {
  test.each(TEXTS)('$name is readable', ({ html, floor }) => {
    recolor(show(html, theme), theme)
    expect(ratioOf('#x')).toBeGreaterThanOrEqual(floor)
  })

  test('with high contrast all of it has 7', () => {
    const failed = TEXTS.filter(({ html }) => {
      const high: RecolorTheme = { ...theme, highContrast: true }
      recolor(show(html, high), high)
      return ratioOf('#x') < 7
    })
    expect(failed.map(({ name }) => name)).toEqual([])
  })

  test('author hues stay within 10 degrees, on every ground', () => {
    for (const ground of ['#fff', '#f7f7f7', '#fefaed', '#ffe0e0', '#333', '#c22b4c', '#ff0']) {
      for (const colour of ['#f00', '#c0392b', '#7b4a2d', '#008000', '#0052ff', '#800080', '#e67e22']) {
        const root = show(`<p style="background:${ground}"><b id="x" style="color:${colour}">字</b></p>`, LIGHT)
        const before = toOklab(seen('#x', 'color'))
        recolor(root, theme)
        const now = toOklab(seen('#x', 'color'))
        expect(chroma(now), `${colour} on ${ground}`).toBeGreaterThan(0.02)
        expect(turned(hue(before), hue(now)), `${colour} on ${ground}`).toBeLessThanOrEqual(10)
      }
    }
  })
})

describe('a box', () => {
  test('in a box is seen in black, and from the paper', () => {
    const html =
      '<section id="a" style="background:#f7f7f7"><section id="b" style="background:#fff">文字</section></section>'
    recolor(show(html, OLED), OLED)
    expect(lightness('#a')).toBeGreaterThanOrEqual(4)
    expect(Math.abs(lightness('#a') - lightness('#b'))).toBeGreaterThanOrEqual(4)
  })

  test('that gives way to dim text on it is still a box, in black and with high contrast', () => {
    const html = '<pre id="a" style="background:#282c34;color:#abb2bf">a<i style="color:#4b5369">注释注释注释</i></pre>'
    recolor(show(html, OLED), { ...OLED, highContrast: true })
    expect(lightness('#a')).toBeGreaterThanOrEqual(4)
  })

  test('that is paper on paper stays paper', () => {
    recolor(show('<section id="a" style="background:#fff">文字</section>', DARK), DARK)
    expect(seen('#a', 'backgroundColor')).toEqual([25, 25, 25])
  })

  test('of yellow marks stays yellow, and is no glare', () => {
    recolor(show('<span id="a" style="background:#ffff00">重点</span>', DARK), DARK)
    expect(turned(hue(toOklab(seen('#a', 'backgroundColor'))), 110)).toBeLessThan(15)
    expect(luminance(seen('#a', 'backgroundColor'))).toBeLessThan(0.4)
  })

  test('is untouched on white paper, its border too', () => {
    recolor(show('<p id="a" style="background:#ffe0e0;border:1px solid #f99">文字</p>', LIGHT), LIGHT)
    expect(seen('#a', 'backgroundColor')).toEqual([255, 224, 224])
    expect(seen('#a', 'borderTopColor')).toEqual([255, 153, 153])
  })

  test('of cream stays cream on white paper, however near to it', () => {
    recolor(show('<section id="a" style="background:#fefaed">文字</section>', LIGHT), LIGHT)
    expect(seen('#a', 'backgroundColor')).toEqual([254, 250, 237])
  })

  test('of a red hardly there is no loud red by night', () => {
    recolor(show('<section id="a" style="background:rgba(255,0,0,.08)">文字</section>', SLATE), SLATE)
    expect(chroma(toOklab(seen('#a', 'backgroundColor')))).toBeLessThan(0.09)
    expect(turned(hue(toOklab(seen('#a', 'backgroundColor'))), 29)).toBeLessThan(15)
  })

  test('of pale green stays green on sepia, and a black border there is no blacker than ink', () => {
    const html = '<section id="a" style="background:#e8f4ef;border:1px solid #000">文字</section>'
    recolor(show(html, SEPIA), SEPIA)
    expect(turned(hue(toOklab(seen('#a', 'backgroundColor'))), 170)).toBeLessThan(20)
    expect(luminance(seen('#a', 'borderTopColor'))).toBeGreaterThan(0.05)
  })

  test('of cold grey takes the tint of sepia', () => {
    recolor(show('<p id="a" style="background:#f0f0f0">文字</p>', SEPIA), SEPIA)
    expect(turned(hue(toOklab(seen('#a', 'backgroundColor'))), 85)).toBeLessThan(20)
  })
})

describe('emphasis', () => {
  test('keeps its order: weaker greys stay weaker than ink, and each other', () => {
    for (const theme of [SLATE, DARK, OLED, LIGHT]) {
      const html = '<p id="i">墨</p><p id="a" style="color:#666">深</p><p id="b" style="color:#888">中</p>'
      recolor(show(html, theme), theme)
      expect(ratioOf('#a'), theme.bg).toBeLessThan(0.98 * ratioOf('#i'))
      expect(ratioOf('#b'), theme.bg).toBeLessThanOrEqual(ratioOf('#a'))
    }
  })

  test('of brown and red is told from sepia ink and from each other', () => {
    const html = '<p id="i">正文<b id="a" style="color:#7b4a2d">强调</b><b id="b" style="color:#ab1942">要点</b></p>'
    recolor(show(html, SEPIA), SEPIA)
    const [ink, a, b] = ['#i', '#a', '#b'].map((selector) => toOklab(seen(selector, 'color')))
    expect(distance(ink ?? [0, 0, 0], a ?? [0, 0, 0])).toBeGreaterThan(0.05)
    expect(distance(a ?? [0, 0, 0], b ?? [0, 0, 0])).toBeGreaterThan(0.053)
  })
})

test('reds that are kept apart stay red, with high contrast too', () => {
  const reds = ['#f00', '#c0392b', '#ffb3b3', '#e06666', '#a00', '#ff6b6b']
  const html = reds.map((colour, at) => `<p id="r${at}" style="color:${colour}">字</p>`).join('')
  for (const theme of ALL) {
    recolor(show(html, theme), { ...theme, highContrast: true })
    for (const [at] of reds.entries()) {
      expect(chroma(toOklab(seen(`#r${at}`, 'color'))), `${reds[at]} ${theme.bg}`).toBeGreaterThan(0.02)
    }
  }
})

describe('text that lies over what is no ancestor', () => {
  const OVER_BOX =
    '<section style="background:#c22b4c;height:80px"></section><section style="margin-top:-60px;height:60px"><p id="x" style="color:#fff;margin:0">标题</p></section>'
  const OVER_PICTURE =
    '<svg width="300" height="200" style="display:block"></svg><section style="margin-top:-150px;opacity:.85;color:#fff;height:150px"><span id="x">假装</span></section>'

  test.each(ALL)('stays white on a box, on $bg', (theme) => {
    recolor(show(OVER_BOX, theme), theme)
    expect(luminance(seen('#x', 'color'))).toBeGreaterThan(0.7)
  })

  test.each([
    {
      name: 'runs out of a box without height',
      html: '<section style="height:0"><p id="x" style="color:#fff;margin:0">标题</p></section><section style="background:#c22b4c;height:60px"></section>',
    },
    {
      name: 'has a box pulled up under it',
      html: '<p id="x" style="color:#fff;margin:0;height:30px">标题</p><section style="margin-top:-30px;background:#c22b4c;height:60px"></section>',
    },
    {
      name: 'is lifted above a later box',
      html: '<section style="position:absolute;top:0"><p id="x" style="color:#fff;margin:0">标题</p></section><section style="background:#c22b4c;height:60px"></section>',
    },
  ])('stays white where it $name', ({ html }) => {
    recolor(show(`<div style="position:relative">${html}</div>`, DARK), DARK)
    expect(luminance(seen('#x', 'color'))).toBeGreaterThan(0.7)
  })

  test('has a plate on a picture by night', () => {
    recolor(show(OVER_PICTURE, DARK), DARK)
    const plate = document.querySelector('#x')
    expect(plate && getComputedStyle(plate).backgroundColor).toMatch(/^rgba\(25, 25, 25, 0\.8/)
  })

  test('is as its author had it on a picture by day', () => {
    recolor(show(OVER_PICTURE, SEPIA), SEPIA)
    expect(seen('#x', 'color')).toEqual([255, 255, 255])
    expect(getComputedStyle(document.querySelector('#paper section') ?? document.body).opacity).toBe('0.85')
  })
})

describe('what is given back', () => {
  const HTML =
    '<p class="own" style="color: #333 !important;background:#fffbe6">一<span style="color:red">二</span></p><font color="blue">三</font>'
  const colours = (root: Element): string =>
    [root, ...root.querySelectorAll('*')]
      .map((element) => getComputedStyle(element).color + getComputedStyle(element).backgroundColor)
      .join()

  test('is the same to the byte, and the sheet is gone', () => {
    const root = show(HTML, DARK)
    const [before, painted] = [root.outerHTML, colours(root)]
    const worn = recolor(root, DARK)
    expect(root.outerHTML).not.toBe(before)
    worn.revert()
    worn.revert()
    expect(root.outerHTML).toBe(before)
    expect(colours(root)).toBe(painted)
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })

  test('keeps what others wrote meanwhile', () => {
    const root = show(HTML, DARK)
    const worn = recolor(root, DARK)
    root.querySelector('p')?.classList.add('theirs')
    worn.revert()
    expect(root.querySelector('p')?.className).toBe('own theirs')
  })

  test('twice is once, and from one theme to another is as if it were the first', () => {
    const root = show(HTML, DARK)
    recolor(root, SEPIA)
    const sepia = colours(root)
    recolor(root, SEPIA)
    expect(colours(root)).toBe(sepia)
    recolor(root, DARK)
    recolor(root, SEPIA)
    expect(colours(root)).toBe(sepia)
    expect(document.adoptedStyleSheets).toHaveLength(1)
  })

  test('what came later is read at the next call', () => {
    const root = show('<p>一</p>', DARK)
    recolor(root, DARK)
    root.insertAdjacentHTML('beforeend', '<p id="x" style="color:#222">二</p>')
    recolor(root, DARK)
    expect(ratioOf('#x')).toBeGreaterThanOrEqual(7)
  })
})

describe('bad input', () => {
  const spread = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n)).join('')
  const hex = (n: number) => `#${(n * 3301 + 4096).toString(16).padStart(6, '0').slice(-6)}`
  const long = '--a:b;'.repeat(170_000)

  test.each([
    { name: 'a style of a megabyte', html: `<p id="x" style="color:#222;${long}">字</p>` },
    { name: 'a box in a style of a megabyte', html: `<p id="x" style="${long}background:#ffe0e0;color:#a00">字</p>` },
    { name: 'a variable in a style of a megabyte', html: `<p id="x" style="${long}color:var(--b,#111)">字</p>` },
    { name: 'twenty thousand nested spans', html: `${'<span style="color:#888">'.repeat(20_000)}<b id="x">字</b>` },
    {
      name: 'twenty thousand nested spans of other colours',
      html: `${spread(20_000, (n) => `<span style="color:${hex(n)}">`)}<b id="x">字</b>`,
    },
    {
      name: 'three thousand boxes in each other',
      html: `${spread(3_000, (n) => `<span style="background:${hex(n)}">`)}<b id="x" style="color:#333">字</b>`,
    },
    {
      name: 'five thousand colours',
      html: `${spread(5_000, (n) => `<i style="color:${hex(n)}">字</i>`)}<b id="x">字</b>`,
    },
    {
      name: 'five thousand that lie where they like',
      html: `${spread(5_000, (n) => `<i style="position:absolute;top:${n}px;background:${hex(n)}">字</i>`)}<b id="x">字</b>`,
    },
    {
      name: 'three thousand kinds of boxes',
      html: `${spread(3_000, (n) => `<i style="background:${hex(n)}">字</i>`)}<b id="x" style="background:#cde;color:#236">字</b>`,
    },
    { name: 'colours that are none', html: '<p id="x" style="color:#12;background:rgb(a,b)" bgcolor="">字</p>' },
    { name: 'a blend', html: '<p id="x" style="mix-blend-mode:difference;filter:invert(1);color:#111">字</p>' },
    {
      name: 'important everywhere',
      html: '<section style="background:#fff!important;opacity:.5!important"><p id="x" style="color:#222!important;-webkit-text-fill-color:#333!important;text-shadow:0 0 2px #fff!important;filter:invert(1)!important">字</p></section>',
    },
    {
      name: 'an animation',
      html: '<style>@keyframes go{from{color:#111}to{color:#222}}</style><p id="x" style="animation:go 1s infinite;transition:all 9s;color:#333">字</p>',
    },
    {
      name: 'a gradient of nothing',
      html: '<p id="x" style="background-image:linear-gradient(currentcolor,var(--x))">字</p>',
    },
  ])('$name is read without a fault, and can be read', ({ html }) => {
    const warned = vi.spyOn(console, 'warn')
    const root = show(html, DARK)
    const before = root.outerHTML
    const worn = recolor(root, DARK)
    expect(warned).not.toHaveBeenCalled()
    expect(ratioOf('#x')).toBeGreaterThanOrEqual(4.5)
    worn.revert()
    expect(root.outerHTML === before).toBe(true)
  })

  test('one element that cannot be read does not stop the rest', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const root = show('<p id="a" style="color:#111">一</p><p id="x" style="color:#222">二</p>', DARK)
    const broken = root.querySelector('#a')
    if (broken)
      broken.getAttribute = () => {
        throw new Error('broken')
      }
    recolor(root, DARK)
    expect(warned).toHaveBeenCalled()
    expect(ratioOf('#x')).toBeGreaterThanOrEqual(7)
    warned.mockRestore()
  })
})

test('works in a shadow root', () => {
  document.body.innerHTML = '<div></div>'
  const shadow = document.body.firstElementChild?.attachShadow({ mode: 'open' })
  if (!shadow) throw new Error('no shadow')
  shadow.innerHTML = '<div style="background:#191919"><p style="color:#333">字</p></div>'
  const root = shadow.firstElementChild
  if (!root) throw new Error('no root')
  const worn = recolor(root, DARK)
  const text = shadow.querySelector('p')
  expect(text && getComputedStyle(text).color).toBe('rgb(208, 208, 208)')
  worn.revert()
  expect(shadow.adoptedStyleSheets).toHaveLength(0)
})

test('rules of the host are surfaces and colours of their own, and visited links keep theirs', () => {
  const host = [
    { selector: 'code', background: '#242625' },
    { selector: 'figcaption', color: '#9ba19f' },
  ]
  const html = '<p>一<code>代码<b id="x" style="color:#333">黑</b></code></p><figcaption id="c">题</figcaption>'
  recolor(show(html, DARK), { ...DARK, host })
  const sheet = [...(document.adoptedStyleSheets[0]?.cssRules ?? [])].map((rule) => rule.cssText).join()
  expect(sheet).not.toContain('#9ba19f')
  expect(ratioOf('#x')).toBeGreaterThanOrEqual(7)
})

test('a faded group keeps its place above what it lies on', () => {
  const html = '<section style="opacity:.5;height:40px"><p id="x">字</p></section>'
  recolor(show(html, DARK), DARK)
  const group = document.querySelector('#paper section')
  expect(Number(group && getComputedStyle(group).opacity)).toBeGreaterThan(0.99)
  expect(Number(group && getComputedStyle(group).opacity)).toBeLessThan(1)
})
