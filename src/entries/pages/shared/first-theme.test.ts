import { afterEach, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../../settings/settings'
import { rememberLook } from './remember-look'

const root = document.documentElement
const source = await (await fetch('/first-theme.js')).text()
const systemDark = matchMedia('(prefers-color-scheme: dark)').matches

/** Runs the script as the head of a page would, where the messages are in that language. */
function runFirst(localeTag = 'zh-CN'): void {
  delete root.dataset.theme
  root.removeAttribute('style')
  new Function('chrome', source)({ i18n: { getMessage: (key: string) => (key === 'localeTag' ? localeTag : '') } })
}

afterEach(() => {
  localStorage.clear()
  delete root.dataset.theme
  root.removeAttribute('style')
})

test.each([
  { name: 'a day picked by hand', theme: { mode: 'light', light: 'sepia', dark: 'oled' }, first: 'sepia' },
  { name: 'a night picked by hand', theme: { mode: 'dark', light: 'sepia', dark: 'oled' }, first: 'oled' },
  {
    name: 'what the system says',
    theme: { mode: 'auto', light: 'sepia', dark: 'slate' },
    first: systemDark ? 'slate' : 'sepia',
  },
] as const)('the first frame has the theme of $name', ({ theme, first }) => {
  rememberLook({ ...defaultSettings, theme: { ...theme, custom: null } })
  runFirst()
  expect(root.dataset.theme).toBe(first)
})

test('the lines of the skeleton have the size the reader set', () => {
  rememberLook({ ...defaultSettings, reading: { ...defaultSettings.reading, fontSize: 24, lineHeight: 2 } })
  runFirst()
  expect(root.style.getPropertyValue('--size')).toBe('24px')
  expect(root.style.getPropertyValue('--leading')).toBe('2')
})

test("the first frame has the reader's own colours, and high contrast; and loses them with the setting", () => {
  const custom = { paper: '#c7edcc', ink: '#1f3d24', link: '#0b5f86' }
  const theme = { mode: 'light', light: 'custom', dark: 'dark', custom } as const
  const colours = { ...defaultSettings.colours, highContrast: true }
  rememberLook({ ...defaultSettings, theme, colours })
  document.adoptedStyleSheets = []
  runFirst()
  const property = (name: string) => getComputedStyle(root).getPropertyValue(name)
  expect([root.dataset.theme, property('--paper')]).toEqual(['custom', '#c7edcc'])
  expect(property('--ink-2')).toBe(property('--ink'))
  rememberLook({ ...defaultSettings, theme })
  expect(property('--ink')).toBe('#1f3d24')
  expect(property('--ink-2')).not.toBe(property('--ink'))
  rememberLook({ ...defaultSettings, theme: { ...theme, light: 'light' } })
  expect(property('--paper')).toBe('')
})

test.each([
  { name: 'a rule that would load something', stored: '{"made":"[data-theme=custom]{background:url(x)}"}' },
  { name: 'nothing', stored: null },
  { name: 'no JSON', stored: '{theme' },
  { name: 'a number', stored: '7' },
  { name: 'another shape', stored: '{"theme":[],"reading":"24px"}' },
  { name: 'a name that is none', stored: '{"theme":{"mode":"dark","dark":"<b>"},"reading":null}' },
])('$name stored: the page follows the system, and nothing throws', ({ stored }) => {
  if (stored !== null) localStorage.setItem('look', stored)
  expect(() => runFirst()).not.toThrow()
  expect(root.dataset.theme).toBeUndefined()
  expect(root.style).toHaveLength(0)
})

test.each(['zh-CN', 'en'])('where the messages are in %s, so is the page', (lang) => {
  runFirst(lang)
  expect(root.lang).toBe(lang)
})

test('storage that is full does not stop a page', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => rememberLook(defaultSettings)).not.toThrow()
  full.mockRestore()
})
