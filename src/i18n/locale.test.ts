import { expect, test } from 'vitest'
import { localeOf } from './locale'

test.each([
  { language: 'zh-CN', locale: 'zh-CN' },
  { language: 'zh', locale: 'zh-CN' },
  { language: 'zh-Hans-SG', locale: 'zh-CN' },
  { language: 'zh-TW', locale: 'en' },
  { language: 'zh-Hant-HK', locale: 'en' },
  { language: 'en-GB', locale: 'en' },
  { language: 'de', locale: 'en' },
  { language: 'zhx', locale: 'en' },
])('an interface in $language shows the words of $locale', ({ language, locale }) =>
  expect(localeOf(language)).toBe(locale),
)
