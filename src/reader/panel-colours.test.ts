import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Mounted, mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'

let view: Mounted
afterEach(() => view.end())

async function open(options: Parameters<typeof mount>[0]): Promise<void> {
  view = mount({ surface: 'tab', ...options })
  view.reader.showArticle(wholeArticle, NOT_SAVED)
  await userEvent.click(view.find('[data-button=text]'))
}
const choose = (name: string, value: string): void => view.find(`[name=${name}][value=${value}]`).click()

test("the author's colours are calmed and left out by one press, and come back by one", async () => {
  await open({ theme: 'light' })
  choose('qd-author', 'off')
  expect(view.patches).toEqual([{ colours: { author: 'off' } }])
  expect(view.find('.qd').dataset.author).toBe('off')
  await expect.poll(() => view.all('fieldset .quiet').length).toBe(1)
  view.find('fieldset .quiet').click()
  expect(view.patches.at(-1)).toEqual({ colours: { author: 'kept' } })
})

test('high contrast gives every text the ink of the palette, and no other palette', async () => {
  await open({ theme: 'sepia' })
  const ink = () => getComputedStyle(view.find('.qd')).getPropertyValue('--ink')
  const quiet = () => getComputedStyle(view.find('.qd')).getPropertyValue('--ink-2')
  const before = ink()
  const contrast = view.all('[role=switch]').at(-1)
  contrast?.click()
  expect(view.patches).toEqual([{ colours: { highContrast: true } }])
  expect([ink() === before, quiet()]).toEqual([false, ink()])
  expect(view.find('.qd').dataset.theme).toBe('sepia')
  contrast?.click()
  expect(ink()).toBe(before)
})

test.each([
  { theme: 'light', shown: 0 },
  { theme: 'oled', shown: 3 },
])('in $theme the panel has $shown choices for pictures by night', async ({ theme, shown }) => {
  await open({ theme })
  expect(view.all('[name=qd-night]')).toHaveLength(shown)
})

test("the reader's own theme has a chip once there is one, and stays when all else goes back", async () => {
  const custom = { paper: '#c7edcc', ink: '#1f3d24', link: '#0b5f86' }
  await open({ theme: 'light' })
  expect(view.all('[name=qd-theme][value=custom]')).toHaveLength(0)
  view.end()
  await open({ theme: 'custom', custom })
  expect(getComputedStyle(view.find('.qd')).backgroundColor).toBe('rgb(199, 237, 204)')
  view.find('.foot .quiet').click()
  expect(JSON.stringify(view.patches.at(-1))).not.toContain('custom')
  choose('qd-theme', 'custom')
  expect(view.patches.at(-1)).toEqual({ theme: { mode: 'light', light: 'custom' } })
})
