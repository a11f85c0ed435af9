import { expect, test } from 'vitest'
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' }
import { localeOf } from './locale'

test.each([
  { name: 'the Chinese messages are zh-CN', messages: zh, locale: 'zh-CN' },
  { name: 'the English ones are en', messages: en, locale: 'en' },
])('$name', ({ messages, locale }) =>
  expect(localeOf((key) => (key === 'localeTag' ? messages[key].message : ''))).toBe(locale),
)

test('without messages it is en', () => expect(localeOf(() => '')).toBe('en'))
