import { expect, test } from 'vitest'
import type { Article } from '../article/article'
import { mount } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'
import { keptPictures } from './saved-pictures'

const SAVED = { savedAt: 1, changed: false, progress: 0 }
const web = (name: string): string => `${location.origin}/pictures-of-no-server/${name}.png`
const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

function articleWith(names: string[], spaced = ''): Article {
  const images = names.map((name) => ({ src: web(name), candidates: [], width: 300, height: 200, caption: null }))
  const content = images.map(({ src }) => `<p><img src="${src}" alt="河"></p>${spaced}`).join('')
  // The policy lets no address of this machine through, but the page's own host.
  return { ...wholeArticle, url: `${location.origin}/article`, content, images }
}

/** Addresses under the pictures' folder that this page asked for. */
const asked = () =>
  performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes('pictures-of-no-server') ? [name] : []))

test('a saved copy shows its bytes, says what is missing, and asks the web for neither', async () => {
  const view = mount({ surface: 'tab' })
  view.reader.showArticle(
    articleWith(['kept', 'missing']),
    SAVED,
    keptPictures({
      addressOf: async (src) => (src === web('kept') ? DOT : null),
    }),
  )
  await expect.poll(() => view.find<HTMLImageElement>('.body img').src).toBe(DOT)
  await expect.poll(() => view.all('.body .missing')).toHaveLength(1)
  expect(view.find('.body .missing a').getAttribute('href')).toBe(web('missing'))
  expect(asked()).toEqual([])
  view.end()
})

test('a saved copy says when it was saved, a live article does not', () => {
  for (const kept of [null, keptPictures({ addressOf: async () => null })]) {
    const view = mount({ surface: 'tab' })
    view.reader.showArticle(articleWith([]), SAVED, kept)
    expect(view.find('.meta').textContent?.includes('保存于 1970年1月1日')).toBe(kept !== null)
    view.end()
  }
})

test('a missing one is fetched again on a press and kept, and the page itself asks nobody', async () => {
  const view = mount({ surface: 'tab' })
  const again: string[] = []
  view.reader.showArticle(
    articleWith(['lost']),
    SAVED,
    keptPictures({
      addressOf: async () => null,
      fetchAgain: async (src) => {
        again.push(src)
        return DOT
      },
    }),
  )
  await expect.poll(() => view.all('.body .missing')).toHaveLength(1)
  view.find('.body .missing button').click()
  await expect.poll(() => view.find<HTMLImageElement>('.body img').src).toBe(DOT)
  expect([again, asked().filter((address) => address === web('lost'))]).toEqual([[web('lost')], []])
  view.end()
})

test('a picture far below is not read before it comes near, and its place is held', async () => {
  const view = mount({ surface: 'tab' })
  const read: string[] = []
  view.reader.showArticle(
    articleWith(['near', 'far'], '<p>水</p>'.repeat(400)),
    SAVED,
    keptPictures({
      addressOf: async (src) => {
        read.push(src)
        return DOT
      },
    }),
  )
  await expect.poll(() => read).toEqual([web('near')])
  const far = view.all('.body img').at(-1)
  expect(far?.getBoundingClientRect().height).toBeGreaterThan(100)
  far?.scrollIntoView()
  await expect.poll(() => read).toEqual([web('near'), web('far')])
  view.end()
})

test('what is put back into a saved copy brings no picture from the web', async () => {
  const view = mount({ surface: 'tab' })
  const article = articleWith([])
  const html = `<p>旁边的话<img src="${web('dropped')}"></p>`
  const dropped = [{ id: 'one', reason: 'hidden' as const, html, after: -1 }]
  view.reader.showArticle(
    { ...article, receipt: { ...article.receipt, dropped } },
    SAVED,
    keptPictures({
      addressOf: async () => null,
    }),
  )
  view.find<HTMLButtonElement>('.receipt button.line').click()
  view.find<HTMLButtonElement>('#qd-receipt .button.small').click()
  expect(view.all('.body .missing')).toHaveLength(1)
  expect(asked()).toEqual([])
  view.end()
})
