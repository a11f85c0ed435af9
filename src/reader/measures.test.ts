import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { type Mounted, mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'

let view: Mounted
const style = (selector: string) => getComputedStyle(view.find(selector))
const box = (selector: string) => view.find(selector).getBoundingClientRect()
const bottomToTop = (upper: string, lower: string) => box(lower).top - box(upper).bottom

afterEach(() => view.end())

describe('the popup, 720 × 600', () => {
  beforeEach(async () => {
    await page.viewport(720, 600)
    view = mount()
    view.reader.showArticle(wholeArticle, NOT_SAVED)
  })

  test('the column is 36 characters of 18 px and centred', () => {
    expect(box('.column').width).toBe(648)
    expect(box('.column').left).toBe((720 - 648) / 2)
  })
  test('the bar is 48 px and a line', () => expect(box('.bar').height).toBe(49))
  test('h1 is 28/40', () => {
    expect([style('article h1').fontSize, style('article h1').lineHeight]).toEqual(['28px', '40px'])
    expect(box('article h1').height % 40).toBe(0)
  })
  test('body text is 18/32', () =>
    expect([style('.body p').fontSize, style('.body p').lineHeight]).toEqual(['18px', '32px']))
  test('paragraphs are 20 px apart', () =>
    expect(bottomToTop('.body > p:nth-of-type(1)', '.body > p:nth-of-type(2)')).toBe(20))
  test('h2 is 21/32, 44 below and 12 above its text', () => {
    expect([style('.body h2').fontSize, style('.body h2').lineHeight]).toEqual(['21px', '32px'])
    expect(bottomToTop('.body blockquote', '.body h2')).toBe(44)
    expect(bottomToTop('.body h2', '.body h2 + p')).toBe(12)
  })
  test('meta and receipt are 13/20, 4 apart, the text 28 below', () => {
    expect([style('.meta').fontSize, style('.receipt').lineHeight]).toEqual(['13px', '20px'])
    expect(bottomToTop('.meta', '.receipt')).toBe(4)
    expect(bottomToTop('.receipt', '.body')).toBe(28)
  })
  test('every button of the bar stands in its middle', () => {
    for (const button of view.all('.toolbar button')) {
      const { top, height } = button.getBoundingClientRect()
      expect(top + height / 2, button.dataset.button).toBe(24)
    }
  })
})

test('each bone of the skeleton stands on a line of the text', async () => {
  await page.viewport(720, 600)
  view = mount()
  const article = {
    ...wholeArticle,
    title: '一'.repeat(30),
    content: `<p>${'字'.repeat(60)}</p><p>${'字'.repeat(100)}</p>`,
  }
  const bones = view
    .all('.bone')
    .slice(0, 9)
    .map((bone) => bone.getBoundingClientRect())
  view.reader.showArticle(article, NOT_SAVED)
  const title = box('article h1')
  const lines = [title.top + 20, title.top + 60, ...['.meta', '.receipt'].map((name) => box(name).top + 10)]
  for (const [index, paragraph] of view.all('.body p').entries()) {
    const { top } = paragraph.getBoundingClientRect()
    for (let line = 0; line < 2 + index; line += 1) lines.push(top + 16 + line * 32)
  }
  expect(bones.map(({ top, height }) => top + height / 2)).toEqual(lines)
})

test('a box of 500 px has a whole number of characters', async () => {
  await page.viewport(500, 600)
  view = mount({ surface: 'tab' })
  view.reader.showArticle(wholeArticle, NOT_SAVED)
  expect(box('.column').width % 18).toBe(0)
})

test.each([
  { width: 1440, height: 900 },
  { width: 1336, height: 800 },
])('at $width px neither panel nor outline moves the text', async ({ width, height }) => {
  await page.viewport(width, height)
  view = mount({ surface: 'tab' })
  view.reader.showArticle(wholeArticle, NOT_SAVED)
  const before = box('.body p')
  view.find('[data-button=text]').click()
  expect(box('.body p')).toEqual(before)
  expect(box('.panel').left).toBeGreaterThanOrEqual(box('.column').right)
  expect(box('.outline').right).toBeLessThanOrEqual(box('.column').left)
  view.find('[data-button=outline]').click()
  expect(box('.body p')).toEqual(before)
})

const CUT =
  '.toolbar button, .save .label, .panel label, .panel legend, .panel output, .panel h2, .panel button, .problem h1, .problem p, .button, .receipt .line, .meta span, .outline button, .toast p, article h1'

describe.each([
  { width: 720, height: 600, surface: 'popup' as const },
  { width: 390, height: 844, surface: 'tab' as const },
  { width: 360, height: 300, surface: 'popup' as const },
  { width: 640, height: 400, surface: 'overlay' as const },
])('$surface at $width px', ({ width, height, surface }) => {
  test.each(['zh-CN', 'en'] as const)('nothing is cut in %s', async (locale) => {
    await page.viewport(width, height)
    view = mount({ surface, locale })
    const check = () => {
      for (const part of view.all(CUT)) {
        const width = part.clientWidth || Math.ceil(part.getBoundingClientRect().width)
        // A label that only screen readers get is 1 px wide.
        if (width > 1) expect(part.scrollWidth, part.outerHTML.slice(0, 200)).toBeLessThanOrEqual(width)
      }
      expect(view.find('.scroll').scrollWidth).toBeLessThanOrEqual(view.find('.scroll').clientWidth)
    }
    view.reader.showArticle({ ...wholeArticle, title: '很长的标题没有任何标点可以断开'.repeat(5) }, NOT_SAVED)
    check()
    view.find('[data-button=text]').click()
    check()
    view.find('.receipt button').click()
    check()
    view.reader.showProblem({ code: 'internal' }, [{ url: 'a', title: '一篇还没有读完的文章', meta: '南方　40%' }])
    check()
  })
})

describe('a phone, 390 × 844', () => {
  beforeEach(async () => {
    await page.viewport(390, 844)
    view = mount({ surface: 'tab' })
    view.reader.showArticle(wholeArticle, NOT_SAVED)
    await expect.poll(() => view.all('.qd[data-narrow]')).toHaveLength(1)
  })

  test('a button that leaves no room beside it stands below the words of a toast', () => {
    view
      .find('.qd')
      .insertAdjacentHTML(
        'beforeend',
        '<div class="toast"><p>文字已保存，3 张图没能取到</p><button>允许取 pictures.qingdu.example 的图</button></div>',
      )
    expect(box('.toast p').height).toBe(20)
    expect(box('.toast button').top).toBeGreaterThanOrEqual(box('.toast p').bottom)
    expect(box('.toast').right).toBeLessThanOrEqual(390 - 16)
  })
  test('a picture missing from a sentence leaves it one, a picture of its own is a box', () => {
    const place = '<span class="missing"><span>没能取到</span></span>'
    view.find('.body').innerHTML = `<p>设${place}为常数。</p><p class="qd-picture">${place}</p>`
    expect(box('.body p:first-child').height).toBeLessThanOrEqual(2 * 32)
    expect(box('.qd-picture .missing').height).toBe(96)
  })
})
