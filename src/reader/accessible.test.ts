import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { themes } from '../themes/themes'
import { type Mounted, mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'

let view: Mounted
afterEach(() => view.end())

/** Rules of WCAG 2.2 A and AA and axe's own good practice, or one of them; what is wrong, and where. */
async function violations(rule?: string): Promise<string[]> {
  // The wide boxes are measured with the first frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  // A panel half faded in is faint; the skeleton breathes for ever.
  for (const motion of document.getAnimations()) {
    if (motion.effect?.getComputedTiming().iterations === 1) motion.finish()
  }
  const { violations: found } = await axe.run(document, {
    resultTypes: ['violations'],
    ...(rule && { runOnly: { type: 'rule', values: [rule] } }),
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

type State = { state: string; show(view: Mounted): void | Promise<void> }
const article: State = { state: 'article', show: ({ reader }) => reader.showArticle(wholeArticle, NOT_SAVED) }
const press = (state: string, selector: string): State => ({
  state,
  async show(shown) {
    await article.show(shown)
    await userEvent.click(shown.find(selector))
  },
})
const STATES: State[] = [
  { state: 'loading', show: () => undefined },
  {
    state: 'problem',
    show: ({ reader }) => reader.showProblem({ code: 'internal' }, [{ url: 'a', title: '一篇', meta: '河流 40%' }]),
  },
  article,
  press('receipt', '.receipt .line'),
  press('settings', '[data-button=text]'),
  {
    state: 'keys and a toast',
    async show(shown) {
      await press('', '[data-button=text]').show(shown)
      await userEvent.click(shown.find('.foot .quiet'))
      shown.reader.handleKey(new KeyboardEvent('keydown', { key: '?' }))
    },
  },
]

describe.each([
  { surface: 'popup' as const, width: 720, height: 600 },
  { surface: 'tab' as const, width: 1440, height: 900 },
  { surface: 'overlay' as const, width: 390, height: 844 },
])('$surface', ({ surface, width, height }) => {
  test.each(STATES)('$state has no violation', async ({ show }) => {
    await page.viewport(width, height)
    view = mount({ surface })
    await show(view)
    expect(await violations()).toEqual([])
  })
})

test.each(themes.map(({ id }) => ({ theme: id })))('$theme: nothing is too faint', async ({ theme }) => {
  await page.viewport(1440, 900)
  view = mount({ surface: 'tab', theme, locale: 'en' })
  await press('', '[data-button=text]').show(view)
  view.find('.receipt .line').click()
  expect(await violations('color-contrast')).toEqual([])
})
