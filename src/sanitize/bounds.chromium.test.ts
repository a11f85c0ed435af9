import { expect, test } from 'vitest'
import { sanitize } from './sanitize'

// jsdom takes a minute to build such a tree.
test('more than 150,000 nodes are too large', () =>
  expect(sanitize('<i></i>'.repeat(150_001), { url: 'https://article.example/' })).toEqual({
    ok: false,
    problem: { code: 'too-large' },
  }))
