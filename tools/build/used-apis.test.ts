import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apisIn, withApis } from './used-apis'

const polyfill = readFileSync('node_modules/webextension-polyfill/dist/browser-polyfill.js', 'utf8')

test('the APIs of a source are those it reaches for', () => {
  expect(apisIn(['await browser.tabs.query({})', 'const { local } = browser.storage'])).toEqual(
    new Set(['tabs', 'storage']),
  )
})

test('the polyfill keeps what it knows of them, and all else it does', () => {
  const small = withApis(polyfill, new Set(['storage']))
  expect(small).toContain('"storage":{"local":{"clear":{"minArgs":0,"maxArgs":0}')
  expect(small).not.toContain('bookmarks')
  const rest = (text: string) => text.slice(text.indexOf('if (Object.keys(apiMetadata)'))
  expect(rest(small)).toBe(rest(polyfill))
})

test('a polyfill that is written otherwise is no silent loss', () => {
  expect(() => withApis('const metadata = {}', new Set())).toThrow('webextension-polyfill')
})
