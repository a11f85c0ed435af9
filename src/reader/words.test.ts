import { describe, expect, test } from 'vitest'
import { defaultSettings, type ThemeChoice } from '../settings/settings'
import { publishedDate, readersDate } from './dates'
import { scriptOf } from './faces'
import { shortTitle } from './headings'
import { articleLanguage } from './language'
import { readingMinutes } from './reading-time'
import { choosingTheme, nextMode, themeInUse } from './theme-choice'
import { titlePieces } from './title-pieces'

describe('a title may break after', () => {
  test.each([
    { name: 'a full-width mark', title: '先看天，再看河：守桥', pieces: ['先看天，', '再看河：', '守桥'] },
    { name: 'a mark with its closing quote', title: '他说“好。”然后走', pieces: ['他说“好。”', '然后走'] },
    { name: 'a half-width mark between Han', title: '年底离职,方向未定', pieces: ['年底离职,', '方向未定'] },
    { name: 'no half-width mark in a number', title: '1,200 字的信', pieces: ['1,200 字的信'] },
    { name: 'nothing, when there is no mark', title: 'A Plain Title', pieces: ['A Plain Title'] },
  ])('$name', ({ title, pieces }) => {
    expect(titlePieces(title)).toEqual(pieces)
    expect(titlePieces(title).join('')).toBe(title)
  })
})

test('the outline names the title by its first piece, without the mark', () =>
  expect([shortTitle('先看天，再看河'), shortTitle('？')]).toEqual(['先看天', '？']))

test.each([
  { name: '2,146 characters take six minutes', text: '字'.repeat(2_146), minutes: 6 },
  { name: 'white space is not read', text: `${'字 '.repeat(400)}`, minutes: 1 },
  { name: '460 words take two', text: 'word '.repeat(460), minutes: 2 },
  { name: 'nothing takes one', text: '', minutes: 1 },
])('$name', ({ text, minutes }) => expect(readingMinutes(text)).toBe(minutes))

describe('dates', () => {
  test.each([
    { name: "the page's own clock counts", iso: '2026-04-11T02:32:59+08:00', said: '2026年4月11日 02:32' },
    { name: 'a day without a time has none', iso: '2026-04-11', said: '2026年4月11日' },
    { name: 'what is no date is not said', iso: 'gestern', said: null },
  ])('$name', ({ iso, said }) => expect(publishedDate(iso, 'zh-CN')).toBe(said))

  const now = new Date(2026, 3, 11, 12).getTime()
  test.each([
    { name: 'today has its time', day: new Date(2026, 3, 11, 9, 14), said: '今天 09:14' },
    { name: 'yesterday is a word', day: new Date(2026, 3, 10, 23), said: '昨天' },
    { name: 'this year needs no year', day: new Date(2026, 3, 8), said: '4月8日' },
    { name: 'another year does', day: new Date(2025, 10, 2), said: '2025年11月2日' },
  ])('$name', ({ day, said }) => expect(readersDate(day.getTime(), 'zh-CN', now)).toBe(said))
})

describe('themes', () => {
  const choice: ThemeChoice = { mode: 'auto', light: 'sepia', dark: 'oled', custom: null }
  const { colours } = defaultSettings
  test.each([
    { name: 'auto by day is the day theme', choice, dark: false, theme: 'sepia' },
    { name: 'auto by night is the night theme', choice, dark: true, theme: 'oled' },
    {
      name: 'light by hand wins over the system',
      choice: { ...choice, mode: 'light' as const },
      dark: true,
      theme: 'sepia',
    },
    {
      name: 'one that is no more falls to the first of its kind',
      choice: { ...choice, dark: 'gone' },
      dark: true,
      theme: 'slate',
    },
  ])('$name', ({ choice: chosen, dark, theme }) =>
    expect(themeInUse({ theme: chosen, colours }, { dark, contrast: false }).id).toBe(theme),
  )

  test.each([
    { id: 'auto', patch: { mode: 'auto' } },
    { id: 'light', patch: { mode: 'light', light: 'light' } },
    { id: 'slate', patch: { mode: 'dark', dark: 'slate' } },
  ])('the chip $id changes its half only', ({ id, patch }) => expect(choosingTheme(id, choice)).toEqual(patch))

  const custom = { paper: '#10241a', ink: '#cfe8d6', link: '#7fd0a8' }
  test("the reader's own theme stands where it was chosen, by day as by night, and falls away with its colours", () => {
    const own = { ...choice, light: 'custom', custom }
    expect(themeInUse({ theme: own, colours }, { dark: false, contrast: false }).bg).toBe('#10241a')
    expect(choosingTheme('custom', own)).toEqual({ mode: 'dark', dark: 'custom' })
    const gone = { ...own, custom: null }
    expect(themeInUse({ theme: gone, colours }, { dark: false, contrast: false }).id).toBe('light')
  })

  test.each([
    { name: 'the reader', highContrast: true, contrast: false },
    { name: 'the system', highContrast: false, contrast: true },
  ])('high contrast is turned on by $name alone', ({ highContrast, contrast }) => {
    const look = { theme: choice, colours: { ...colours, highContrast } }
    const { fg, tokens } = themeInUse(look, { dark: false, contrast })
    expect(tokens['ink-2']).toBe(fg)
    expect(themeInUse({ theme: choice, colours }, { dark: false, contrast: false }).tokens['ink-2']).not.toBe(fg)
  })

  test('the button goes round', () =>
    expect((['auto', 'light', 'dark'] as const).map(nextMode)).toEqual(['light', 'dark', 'auto']))
})

describe('languages', () => {
  test.each([
    { lang: 'zh-Hant-HK', script: 'hant' },
    { lang: 'zh-TW', script: 'hant' },
    { lang: 'zh-Hans-TW', script: 'hans' },
    { lang: 'zh', script: 'hans' },
    { lang: 'ja-JP', script: 'ja' },
    { lang: 'en', script: 'latin' },
    { lang: null, script: 'hans' },
  ])('$lang is set as $script', ({ lang, script }) => expect(scriptOf(lang)).toBe(script))

  test.each([
    { name: "the article's own word counts", lang: 'fr', text: '汉字', language: 'fr' },
    { name: 'Han alone is Chinese', lang: null, text: '汉字', language: 'zh-CN' },
    { name: 'kana make it Japanese', lang: null, text: '川のそばで', language: 'ja' },
    { name: 'a text without either stays unnamed', lang: null, text: 'river', language: null },
  ])('$name', ({ lang, text, language }) =>
    expect(articleLanguage({ lang, textContent: text, title: '' })).toBe(language),
  )
})
