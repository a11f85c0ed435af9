import { expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { sample } from '../../../library/fixtures/sample'
import { fail, ok, type Result } from '../../../problem/result'
import { sanitize } from '../../../sanitize/sanitize'
import { defaultSettings } from '../../../settings/settings'
import { openOverlay } from './open-overlay'

/** What our background answers to a call of that name. */
const answers: Record<string, Result<unknown>> = {
  context: ok({ look: defaultSettings, savedAt: 5 }),
  openSaved: fail('not-found'),
  openTab: fail('private-window'),
  openLibrary: fail('refused'),
}
Object.assign(globalThis, {
  chrome: {
    runtime: { sendMessage: async ({ call }: { call: string }) => answers[call] ?? ok(null) },
    i18n: { getMessage: (key: string) => key },
  },
})

/** The overlay over this page, reading that; its closed root stands open for the test. */
async function overlay(read: Result<ReturnType<typeof sample>>): Promise<ShadowRoot> {
  const attach = Element.prototype.attachShadow
  let root: ShadowRoot | null = null
  Element.prototype.attachShadow = function (init) {
    root = attach.call(this, init)
    return root
  }
  const host = await openOverlay(new AbortController().signal, { read: () => read, sanitize })
  Element.prototype.attachShadow = attach
  onTestFinished(async () => host?.close())
  if (!root) throw new Error('no overlay')
  return root
}

test.each<{ name: string; read: Result<ReturnType<typeof sample>>; button: string; code: string }>([
  { name: 'a saved copy', read: fail('deleted'), button: '.problem .primary', code: 'not_found' },
  { name: 'a reader tab', read: ok(sample()), button: '[data-button=tab]:enabled', code: 'private_window' },
  { name: 'the library', read: fail('deleted'), button: '.problem .button:last-child', code: 'refused' },
])('$name that does not open is told of, and what is shown stays', async ({ read, button, code }) => {
  const root = await overlay(read)
  await expect.poll(() => root.querySelector(button)).not.toBe(null)
  // A page's own clicks move nothing of ours; a key comes from the reader.
  root.querySelector<HTMLElement>(button)?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => root.querySelector('.toast')?.textContent ?? '').toContain(`problem_${code}`)
  expect(root.querySelector(button)).not.toBe(null)
})
