import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fail } from '../problem/result'
import { lookOf, type Mounted, mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'

let view: Mounted
afterEach(() => view.end())

const open = async (options: Parameters<typeof mount>[0] = {}, saved = NOT_SAVED) => {
  await page.viewport(720, 600)
  view = mount(options)
  view.reader.showArticle(wholeArticle, saved)
}
const button = (name: string) => view.find(`[data-button=${name}]`)
const focused = () => document.activeElement

describe('keys', () => {
  beforeEach(() => open({ surface: 'tab' }))

  test('S saves, and the button says so', async () => {
    await userEvent.keyboard('s')
    await expect.poll(() => button('save').dataset.state).toBe('saved')
    expect(view.asked).toEqual(['save'])
  })
  test('T goes from day to night to auto', async () => {
    await userEvent.keyboard('ttt')
    expect(view.patches.map(({ theme }) => theme?.mode)).toEqual(['dark', 'auto', 'light'])
  })
  test('= and − change the size by one', async () => {
    await userEvent.keyboard('==-')
    expect(view.patches.map(({ reading }) => reading?.fontSize)).toEqual([19, 20, 19])
    expect(getComputedStyle(view.find('.body p')).fontSize).toBe('19px')
  })
  test('a comma opens the panel on its heading, Escape gives the focus back', async () => {
    button('theme').focus()
    await userEvent.keyboard(',')
    expect(focused()).toBe(view.find('.panel h2'))
    await userEvent.keyboard('{Escape}')
    expect(view.all('.panel')).toHaveLength(0)
    expect(focused()).toBe(button('theme'))
  })
  test('? shows the keys', async () => {
    await userEvent.keyboard('?')
    expect(view.find('.panel h2').textContent).toBe('快捷键')
    const keys = view.all('.panel dt').map(({ textContent }) => textContent)
    expect(keys).toEqual(['S', 'T', '−=', ',', 'O', 'HomeEnd', 'CtrlZ', '?', 'Esc'])
  })
  test('End and Home go to the ends', async () => {
    const scroller = view.find('.scroll')
    await userEvent.keyboard('{End}')
    expect(scroller.scrollTop).toBeGreaterThan(0)
    await userEvent.keyboard('{Home}')
    expect(scroller.scrollTop).toBe(0)
  })
  test('with a modifier nothing happens', async () => {
    await userEvent.keyboard('{Control>}s{/Control}{Alt>}t{/Alt}')
    expect([view.asked, view.patches]).toEqual([[], []])
  })
  test('in a field nothing happens but Escape', async () => {
    await userEvent.keyboard(',')
    view.find<HTMLInputElement>('.panel input[type=range]').focus()
    await userEvent.keyboard('st')
    expect([view.asked, view.patches]).toEqual([[], []])
    await userEvent.keyboard('{Escape}')
    expect(view.all('.panel')).toHaveLength(0)
  })
  test('the toolbar is one stop, arrows move in it', async () => {
    expect(view.all('.toolbar [tabindex="0"]')).toHaveLength(1)
    button('library').focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toBe(button('outline'))
    await userEvent.keyboard('{End}')
    expect(focused()).toBe(button('save'))
    expect(view.all('.toolbar [tabindex="0"]')).toEqual([button('save')])
  })
  test('an arrow scrolls at once', () => expect(focused()).toBe(view.find('.scroll')))
  test('Escape with nothing open is left to the surface', () => {
    expect(view.reader.handleKey(new KeyboardEvent('keydown', { key: 'Escape' }))).toBe(false)
  })
})

describe('settings', () => {
  test('neither a theme nor a size renders the article again', async () => {
    await open()
    const body = view.find('.body')
    const changes = vi.fn()
    new MutationObserver(changes).observe(body, { childList: true, subtree: true, attributes: true })
    view.reader.setLook(lookOf('slate', { fontSize: 24, lineHeight: 2, indent: true, face: 'song' }))
    await Promise.resolve()
    expect(changes).not.toHaveBeenCalled()
    expect(getComputedStyle(view.find('.qd')).backgroundColor).toBe('rgb(43, 42, 51)')
  })
  test('the paragraph being read stays under the eye', async () => {
    await open()
    const scroller = view.find('.scroll')
    const paragraph = view.find('.body h2:last-of-type')
    scroller.scrollTop += paragraph.getBoundingClientRect().top - 52
    const before = paragraph.getBoundingClientRect().top
    view.reader.setLook(lookOf('light', { fontSize: 22, measure: 30 }))
    expect(Math.abs(paragraph.getBoundingClientRect().top - before)).toBeLessThanOrEqual(1)
  })
  test.each([
    { chip: 'auto', theme: { mode: 'auto' } },
    { chip: 'sepia', theme: { mode: 'light', light: 'sepia' } },
    { chip: 'oled', theme: { mode: 'dark', dark: 'oled' } },
  ])('the chip $chip sets the mode and its half', async ({ chip, theme }) => {
    await open()
    button('text').click()
    view.find(`.chip input[value=${chip}]`).click()
    expect(view.patches).toEqual([{ theme }])
  })
  test('indent takes the place of the gap and of the spaces an author typed', async () => {
    view = mount({ reading: { indent: true } })
    view.reader.showArticle(
      {
        ...wholeArticle,
        content: '<p>　　一段。</p><p style="text-indent:0;text-align:center">居中</p><ul><li><p>项</p></li></ul>',
      },
      NOT_SAVED,
    )
    const [first, centred, item] = view.all('.body p')
    expect(getComputedStyle(first as Element).textIndent).toBe('36px')
    expect(getComputedStyle(first as Element).marginBottom).toBe('9px')
    expect(getComputedStyle(centred as Element).textIndent).toBe('0px')
    expect(getComputedStyle(item as Element).textIndent).toBe('0px')
    expect(view.find('.qd-lead').offsetWidth).toBe(0)
  })
  test('what could not be stored is taken back, and the reader is told', async () => {
    await open({ actions: { changeLook: async () => fail('aborted') } })
    await userEvent.keyboard('=')
    await expect.poll(() => view.find('.toast').textContent).toContain('没有保存上')
    expect(getComputedStyle(view.find('.body p')).fontSize).toBe('18px')
  })
  test('the defaults come back, and go again with Ctrl+Z', async () => {
    await open({ theme: 'sepia', reading: { fontSize: 22 } })
    button('text').click()
    view.find('.foot .quiet').click()
    expect(getComputedStyle(view.find('.body p')).fontSize).toBe('18px')
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(getComputedStyle(view.find('.body p')).fontSize).toBe('22px')
    expect(view.find('.qd').dataset.theme).toBe('sepia')
  })
})

describe('saving', () => {
  test('a failure says why and offers another try', async () => {
    await open({ actions: { save: async () => fail('quota') } })
    button('save').click()
    await expect.poll(() => view.find('.toast').textContent).toContain('空间不够')
    expect(button('save').dataset.state).toBe('idle')
    expect(view.find('.toast button').textContent).toBe('再试一次')
  })
  test('one that is known late to be saved leaves the text where it is', async () => {
    await open()
    const before = view.find('.body').getBoundingClientRect()
    view.reader.setSaved({ savedAt: 1_775_000_000_000, changed: true, progress: 0.4 })
    expect(button('save').textContent).toContain('更新')
    expect(view.find('.body').getBoundingClientRect()).toEqual(before)
  })
  test('a saved article opens where it was left', async () => {
    await open({}, { savedAt: 1, changed: false, progress: 0.5 })
    expect(view.find('.scroll').scrollTop).toBeGreaterThan(100)
  })
})

describe('a translated page', () => {
  const other = {
    title: 'River',
    content: '<p>The river remembers.</p>',
    textContent: 'The river remembers.',
    lang: 'en',
  }
  const texts = () => view.find('[data-button=texts]')

  test('shows what the page showed, its other text on a press, and the first again', async () => {
    await open()
    view.reader.showArticle({ ...wholeArticle, translation: { shows: 'translation', other } }, NOT_SAVED)
    const first = view.find('.body').textContent
    texts().click()
    expect([view.find('h1').textContent, view.find('.body').textContent, view.find('article').lang]).toEqual([
      'River',
      'The river remembers.',
      'en',
    ])
    texts().click()
    expect([view.find('h1').textContent, view.find('.body').textContent]).toEqual([wholeArticle.title, first])
  })

  test('saves the text that is shown', async () => {
    const saved: string[] = []
    const save = async ({ textContent }: { textContent: string }) => {
      saved.push(textContent)
      return fail('internal')
    }
    await open({ actions: { save } })
    view.reader.showArticle({ ...wholeArticle, translation: { shows: 'translation', other } }, NOT_SAVED)
    texts().click()
    await userEvent.keyboard('s')
    expect(saved).toEqual(['The river remembers.'])
  })
})

describe('a paid article', () => {
  test.each([
    { preview: { share: 0.0984 }, says: '10' },
    { preview: { share: 0.5 }, says: '50' },
  ])('$preview: says how much is here', async ({ preview, says }) => {
    await open()
    view.reader.showArticle({ ...wholeArticle, preview }, NOT_SAVED)
    expect(view.find('.preview').textContent).toMatch(new RegExp(`(?<!\\d)${says}\\s*[%％]`))
  })

  test('one of which nobody knows how much names no share', async () => {
    await open()
    view.reader.showArticle({ ...wholeArticle, preview: { share: null } }, NOT_SAVED)
    expect(view.find('.preview').textContent).not.toMatch(/\d/)
  })
})

describe('the receipt', () => {
  beforeEach(() => open())
  const line = () => view.find('.receipt .line')

  test('says what was read, never that it is complete', () => {
    expect(line().textContent).toContain('读到 1,200 字、9 段、1 图；略去 1 处非正文；原网页里少了 1 张图')
    expect(line().textContent).not.toContain('一样不少')
  })
  test('opens to the numbers and to what a reader may miss', () => {
    line().click()
    expect(line().getAttribute('aria-expanded')).toBe('true')
    expect(view.all('.card li').map((row) => row.querySelector('.first')?.textContent)).toEqual(['点这里关注我们'])
  })
  test('puts a block back where it stood, sanitised', () => {
    line().click()
    view.find('.card li button').click()
    expect(view.find('.body > p + .put-back').textContent).toBe('点这里关注我们')
    expect(view.all('.body script')).toHaveLength(0)
    expect(view.all('.card li button')).toHaveLength(0)
  })
})

test('a problem offers what helps and nothing else', async () => {
  await open()
  view.reader.showProblem({ code: 'pdf' }, [])
  expect(view.all('.problem button').map((each) => each.textContent)).toEqual(['打开文库'])
  view.reader.showProblem({ code: 'timed-out' }, [{ url: 'https://example.com/a', title: '一篇', meta: '' }])
  view.find('.problem .primary').click()
  view.find('.recent').click()
  expect(view.asked).toEqual(['retry', 'openRecent https://example.com/a'])
})

test('where the page is gone, what was saved of it comes first', async () => {
  await open()
  let opened = 0
  view.reader.showProblem({ code: 'unavailable' }, [], { savedAt: Date.now(), open: () => (opened += 1) })
  expect(view.all('.problem .primary').map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^打开保存的副本（今天 \d\d:\d\d）$/),
  ])
  view.find('.problem .primary').click()
  expect(opened).toBe(1)
})

test('the title comes into the bar once its heading has gone', async () => {
  await open()
  expect(view.find('.where').textContent).toBe('河流与城')
  view.find('.scroll').scrollTop = 400
  await expect.poll(() => view.find('.where').textContent).toBe(wholeArticle.title)
})

test('a link to a place in the article goes there', async () => {
  await open()
  view.find('.body sup a').click()
  expect(document.activeElement).toBe(view.find('#user-content-n1'))
  expect(location.hash).toBe('')
})

test('after its end the view draws and listens no more', async () => {
  await open()
  view.end()
  await userEvent.keyboard('s')
  expect(view.asked).toEqual([])
})
