import { expect, test } from 'vitest'
import { toArticles } from './room'

test.each([
  { name: 'in two digits, rounded down', taken: 1_000, articles: 10, free: 123_999, fits: 1_200 },
  { name: 'few to the one', taken: 1_000, articles: 10, free: 1_999, fits: 19 },
  { name: 'none', taken: 1_000, articles: 10, free: 50, fits: 0 },
  { name: 'nothing to go by', taken: 0, articles: 0, free: 1_000, fits: null },
  { name: 'no estimate', taken: 1_000, articles: 10, free: 0, fits: null },
])('$name', ({ taken, articles, free, fits }) => expect(toArticles(taken, articles, free)).toBe(fits))
