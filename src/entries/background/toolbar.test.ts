import { describe, expect, test } from 'vitest'
import { fakeButtons, fakeStore, names } from './fixtures/fakes'
import { createToolbar } from './toolbar'

const NONE = 'grey  badgeClick'
const FOUND = 'teal 读 badgeFound'
const SAVED = 'teal ✓ badgeSaved'
const PAGE = 'https://mp.weixin.qq.com/s/short'
const ARTICLE = 'https://mp.weixin.qq.com/s?__biz=1&mid=2'

/** `wake` is the worker, started again: it has the session and the browser's buttons, and no memory of its own. */
function started(session: Record<string, unknown> = {}) {
  const buttons = fakeButtons()
  const store = fakeStore(session)
  const saved = new Set<string>()
  const wake = () =>
    createToolbar({
      ...buttons,
      session: store,
      isSaved: async (article) => saved.has(article),
      translate: names,
    })
  return { ...buttons, saved, store, wake, toolbar: wake() }
}

describe('the button says', () => {
  test('that Tencent text was recognised', async () => {
    const { toolbar, on } = started()
    await toolbar.detected(1, PAGE, true)
    expect([on(1), on(2)]).toEqual([FOUND, null])
  })

  test('nothing any more, when the article went away', async () => {
    const { toolbar, on } = started()
    await toolbar.detected(1, PAGE, true)
    await toolbar.detected(1, PAGE, false)
    expect(on(1)).toBe(NONE)
  })

  test('that the article is in the library, above all else', async () => {
    const { toolbar, on, saved } = started()
    saved.add(PAGE)
    await toolbar.detected(1, `${PAGE}#comments`, true)
    expect(on(1)).toBe(SAVED)
  })

  test('so at once after a save, and still when the detector speaks again', async () => {
    const { toolbar, on, saved } = started()
    saved.add(ARTICLE)
    await toolbar.saved(1, PAGE, ARTICLE)
    expect(on(1)).toBe(SAVED)
    await toolbar.detected(1, PAGE, true)
    expect(on(1)).toBe(SAVED)
  })

  test('nothing of a stretch of the page that was saved by itself', async () => {
    const { toolbar, on, saved } = started()
    const stretch = `${ARTICLE}#:~:text=a`
    saved.add(stretch)
    await toolbar.detected(1, PAGE, true)
    await toolbar.saved(1, PAGE, stretch)
    expect(on(1)).toBe(FOUND)
    await toolbar.detected(1, PAGE, true)
    expect(on(1)).toBe(FOUND)
  })

  test('so in another tab with the same page', async () => {
    const { toolbar, on, saved } = started()
    saved.add(ARTICLE)
    await toolbar.saved(1, PAGE, ARTICLE)
    await toolbar.detected(2, PAGE, true)
    expect(on(2)).toBe(SAVED)
  })

  test('only what is so of the next article of a single-page site', async () => {
    const { toolbar, on, saved } = started()
    saved.add(ARTICLE)
    await toolbar.saved(1, PAGE, ARTICLE)
    await toolbar.detected(1, `${PAGE}-2`, true)
    expect(on(1)).toBe(FOUND)
  })
})

describe('a worker that was stopped and woken', () => {
  test('knows the article of a page it heard of before', async () => {
    const { toolbar, wake, saved, on } = started()
    saved.add(ARTICLE)
    await toolbar.saved(1, PAGE, ARTICLE)
    const woken = wake()
    expect(await woken.articleOf(`${PAGE}#2`)).toBe(ARTICLE)
    await woken.detected(1, PAGE, true)
    expect(on(1)).toBe(SAVED)
  })

  test('says 读 again once the saved article is trashed, and ✓ when it comes back', async () => {
    const { toolbar, wake, saved, on } = started()
    await toolbar.detected(1, PAGE, true)
    saved.add(ARTICLE)
    await wake().saved(1, PAGE, ARTICLE)
    saved.delete(ARTICLE)
    await wake().refresh()
    expect(on(1)).toBe(FOUND)
    saved.add(ARTICLE)
    await wake().refresh()
    expect(on(1)).toBe(SAVED)
  })

  test.each([
    { name: 'nothing', session: undefined },
    { name: 'another shape', session: { toolbar: { tabs: [{ tab: 1 }], articles: 'none' } } },
    { name: 'no object', session: { toolbar: 'none' } },
  ])('begins anew where the session holds $name', async ({ session }) => {
    const { toolbar, on } = started(session)
    await toolbar.detected(1, PAGE, true)
    await toolbar.refresh()
    expect(on(1)).toBe(FOUND)
  })
})

test('a tab that went to another page is not spoken for', async () => {
  const { toolbar, navigate, on } = started()
  await toolbar.detected(1, PAGE, true)
  navigate(1)
  await toolbar.refresh()
  expect(on(1)).toBe(null)
})

describe('when other sites are no longer looked at', () => {
  test('their badge goes, Tencent’s stays', async () => {
    const { toolbar, on } = started()
    await toolbar.detected(1, 'https://copy.example/1', true)
    await toolbar.detected(2, PAGE, true)
    await toolbar.forgetDetected()
    expect([on(1), on(2)]).toEqual([NONE, FOUND])
  })

  test('a saved one still says that it is saved', async () => {
    const { toolbar, on, saved } = started()
    saved.add('https://copy.example/1')
    await toolbar.detected(1, 'https://copy.example/1', true)
    await toolbar.forgetDetected()
    expect(on(1)).toBe(SAVED)
  })
})

test('what is remembered stays bounded', async () => {
  const { toolbar, store } = started()
  for (let tab = 0; tab < 450; tab += 1) await toolbar.saved(tab, `${PAGE}${tab}`, `${ARTICLE}${tab}`)
  expect(store.values.toolbar).toMatchObject({ tabs: { length: 200 }, articles: { length: 200 } })
  expect(await toolbar.articleOf(`${PAGE}449`)).toBe(`${ARTICLE}449`)
})
