import { render } from 'lit-html'
import { afterEach, expect, test, vi } from 'vitest'
import { fail } from '../problem/result'
import { toggle } from './controls'
import { mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'

afterEach(() => document.body.replaceChildren())

test('a switch stays as it is drawn: what it asks for may be refused', () => {
  const change = vi.fn()
  const place = document.body.appendChild(document.createElement('div'))
  render(toggle('每周备份', false, change), place)
  const input = place.querySelector('input')
  input?.click()
  expect([input?.checked, change.mock.calls]).toEqual([false, [[true]]])
  render(toggle('每周备份', true, change), place)
  expect(input?.checked).toBe(true)
})

test('a choice that could not be stored goes back to the one before', async () => {
  const view = mount({ surface: 'tab', actions: { changeLook: async () => fail('aborted') } })
  view.reader.showArticle(wholeArticle, NOT_SAVED)
  view.find('[data-button=text]').click()
  const chosen = (): string[] => view.all(':checked').map((input) => input.getAttribute('value') ?? '')
  const before = chosen()
  view.find('[name=qd-author][value=off]').click()
  expect(chosen()).not.toEqual(before)
  await expect.poll(chosen).toEqual(before)
  view.end()
})
