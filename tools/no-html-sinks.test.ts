import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Where text becomes nodes: one file for inert parsing, one that shows what sanitize() made. */
const ALLOWED: Record<string, string[]> = {
  'new DOMParser': ['src/dom/parse-inert.ts'],
  parseFromString: ['src/dom/parse-inert.ts'],
  // Of an element that stands in no document, made by an inert one.
  'innerHTML =': ['src/dom/parse-inert.ts'],
  // In a list of attributes whose value is no place for a leak.
  srcdoc: ['src/formats/parts/leak-places.ts'],
}
const FORBIDDEN = [
  ...['outerHTML =', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'document.write'],
  ...['eval(', 'new Function', 'unsafeHTML', 'unsafeSVG'],
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/fixtures/'))

/** Code without its comments: they may speak of what must not be done. */
const code = (path: string) =>
  readFileSync(path, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
const using = (word: string) => files.filter((path) => code(path).includes(word))

test.each(Object.entries(ALLOWED))('%s stands only where it may', (word, allowed) => {
  expect(using(word).filter((path) => !allowed.includes(path))).toEqual([])
})
test.each(FORBIDDEN)('%s stands nowhere', (word) => {
  expect(using(word)).toEqual([])
})
