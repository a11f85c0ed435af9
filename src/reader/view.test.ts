import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { type Mounted, mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'

let view: Mounted
afterEach(() => view.end())

const show = (content: string, reading = {}) => {
  view = mount({ reading })
  view.reader.showArticle({ ...wholeArticle, content }, NOT_SAVED)
}
const sizeOf = (selector: string) =>
  Math.round(Number.parseFloat(getComputedStyle(view.find(selector)).fontSize) * 10) / 10

describe('what a stored article holds is sanitised at render', () => {
  test.each([
    { name: 'a handler', content: '<p>字</p><img src="x" onerror="window.hurt = true">' },
    { name: 'a script', content: '<p>字</p><script>window.hurt = true</script>' },
    { name: 'a frame', content: '<p>字</p><iframe srcdoc="<script>top.hurt = true</script>"></iframe>' },
    { name: 'a script link', content: '<p><a href="javascript:window.hurt = true">字</a></p>' },
  ])('$name does nothing', async ({ content }) => {
    show(content)
    for (const link of view.all('.body a')) link.click()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect('hurt' in window).toBe(false)
    expect(view.find('.body').textContent).toContain('字')
    expect(view.all('.body :is(script, iframe, [onerror], [href^=javascript])')).toHaveLength(0)
  })
})

describe("an author's sizes stay as ratios", () => {
  test.each([
    { name: '15 px text with a 30 px line: the line is twice', body: '15px', big: '30px', size: 36 },
    { name: 'a 20 px body with 14 px notes: the notes are smaller', body: '20px', big: '14px', size: 12.6 },
    { name: 'points count as well', body: '12pt', big: '18pt', size: 27 },
    { name: 'rem counts as well', body: '1rem', big: '1.5rem', size: 27 },
    { name: 'one pixel more or less is no wish', body: '16px', big: '17px', size: 18 },
    { name: 'an enormous size is bounded', body: '16px', big: '64px', size: 36 },
  ])('$name', ({ body, big, size }) => {
    show(
      `<section style="font-size:${body}"><p id="a">${'正文'.repeat(40)}</p><p id="b"><span style="font-size:${big}">大字</span></p></section>`,
    )
    expect(sizeOf('#user-content-a')).toBe(18)
    expect(sizeOf('#user-content-b span')).toBe(size)
  })
  test('sizes within sizes do not multiply', () => {
    show(
      `<p>${'正文'.repeat(40)}</p><p style="font-size:32px"><span style="font-size:32px"><b style="font-size:24px">字</b></span></p>`,
    )
    expect(sizeOf('.body span')).toBe(36)
    expect(sizeOf('.body b')).toBe(27)
  })
  test('the reader sizes all of it', () => {
    show(`<p style="font-size:15px">${'正文'.repeat(40)}</p>`, { fontSize: 24 })
    expect(sizeOf('.body p')).toBe(24)
  })
})

describe('emphasis', () => {
  test.each([
    { name: 'a short run in Chinese is dotted', html: '<em>要紧</em>', dots: true },
    { name: 'a long run stays plain', html: `<em>${'很长的话'.repeat(6)}</em>`, dots: false },
    { name: 'Latin has no dots', html: '<em>Nature</em>', dots: false },
  ])('$name', ({ html, dots }) => {
    show(`<p>他说${html}。</p>`)
    const style = getComputedStyle(view.find('.body em'))
    expect(style.textEmphasisStyle === 'none').toBe(!dots)
    expect(style.fontStyle).toBe('normal')
  })
})

test('a picture that cannot be had says so and leads to the original', async () => {
  show('<p>字</p><p><img src="https://127-0-0-1.invalid/none.png" width="600" height="200"></p>')
  view.find('.body img').dispatchEvent(new Event('error'))
  expect(view.find('.missing').textContent).toContain('没能取到')
  expect(view.find<HTMLAnchorElement>('.missing a').href).toBe('https://127-0-0-1.invalid/none.png')
})

test("a broken picture's other addresses are tried, unsafe ones not", () => {
  view = mount()
  const image = {
    src: 'https://a.invalid/1.png',
    candidates: ['javascript:1', 'https://b.invalid/1.png'],
    width: null,
    height: null,
    caption: null,
  }
  view.reader.showArticle({ ...wholeArticle, images: [image], content: `<img src="${image.src}">` }, NOT_SAVED)
  view.find('.body img').dispatchEvent(new Event('error'))
  expect(view.find<HTMLImageElement>('.body img').src).toBe('https://b.invalid/1.png')
})

test('a wide table scrolls in itself and the keyboard gets into it', async () => {
  await page.viewport(720, 600)
  show(`<table><tr>${'<td>很宽的一格很宽的一格</td>'.repeat(12)}</tr></table><p>字</p>`)
  const around = view.find('.scroller')
  await expect.poll(() => around.tabIndex).toBe(0)
  expect(around.scrollWidth).toBeGreaterThan(around.clientWidth)
  expect(view.find('.scroll').scrollWidth).toBeLessThanOrEqual(view.find('.scroll').clientWidth)
})

test('2,000 pictures are shown', () => {
  const one = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  show(`<p>字</p>${`<p><img src="${one}" width="600" height="400"></p>`.repeat(2_000)}`)
  expect(view.all('.body img')).toHaveLength(2_000)
})
