import { expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '../../problem/result'
import { fakeButtons, names } from './fixtures/fakes'
import { createToggle } from './toggle'

function toggled(overlay: Result<unknown>, popupOpens = true) {
  const buttons = fakeButtons()
  const done: string[] = []
  const scripts: string[] = []
  const step = <T>(name: string, answer: T) =>
    vi.fn(async () => {
      done.push(name)
      return answer
    })
  const toggle = createToggle({
    lockScroll: step('lock', true),
    inject: async (_tabId, wanted) => {
      scripts.push(wanted)
      return step('inject', overlay)()
    },
    unlockScroll: step('unlock', true),
    openPopup: step('popup', popupOpens),
    show: buttons.show,
    translate: names,
  })
  return { toggle, done, scripts, on: buttons.on }
}

test('the page is locked before the overlay comes', async () => {
  const { toggle, done, on } = toggled(ok(ok('opened')))
  await toggle(1)
  expect(done).toEqual(['lock', 'inject'])
  expect(on(1)).toBe(null)
})

test('where no overlay can come the page scrolls again, and the popup says why', async () => {
  const { toggle, done, on } = toggled(fail('browser-page'))
  await toggle(1)
  expect(done).toEqual(['lock', 'inject', 'unlock', 'popup'])
  expect(on(1)).toBe(null)
})

test('what is selected is read by scripts of its own', async () => {
  const { toggle, scripts } = toggled(ok(ok('opened')))
  await toggle(1, 'selection')
  await toggle(1)
  expect(scripts).toEqual(['selection', 'overlay'])
})

test('to save, an overlay is opened that presses its own button', async () => {
  const { toggle, scripts } = toggled(ok(fail('not-found')))
  await toggle(1, 'saving')
  expect(scripts).toEqual(['pressSave', 'saving'])
})

test('where an overlay stands its button is pressed, and it stays', async () => {
  const { toggle, done, scripts } = toggled(ok(ok('pressed')))
  await toggle(1, 'saving')
  expect(scripts).toEqual(['pressSave'])
  expect(done).toEqual(['inject'])
})

test('an overlay that failed is no overlay', async () => {
  const { toggle, done } = toggled(ok(fail('internal')))
  await toggle(1)
  expect(done).toEqual(['lock', 'inject', 'unlock', 'popup'])
})

test('where no popup can come either, the button’s title says why', async () => {
  const { toggle, on } = toggled(fail('browser-page'), false)
  await toggle(1)
  expect(on(1)).toBe('grey  problem_browser_page\nproblem_browser_page_next')
})

test('two commands at once are done one after the other, so that the page is locked once', async () => {
  const { toggle, done } = toggled(ok(ok('opened')))
  await Promise.all([toggle(1), toggle(1)])
  expect(done).toEqual(['lock', 'inject', 'lock', 'inject'])
})
