import { expect, test } from 'vitest'
import { findOrigin, findTarget } from './find-target'

test.each([
  { hash: '#handoff=0f-9', target: { kind: 'handoff', id: '0f-9' } },
  {
    hash: `#saved=${encodeURIComponent('https://river.example/a?b=1&c=+#d')}`,
    target: { kind: 'saved', url: 'https://river.example/a?b=1&c=+#d', version: null },
  },
  { hash: '#saved=a&version=3', target: { kind: 'saved', url: 'a', version: 3 } },
  { hash: '#saved=a&version=x', target: { kind: 'saved', url: 'a', version: null } },
  { hash: '#handoff=0f-9&from=7', target: { kind: 'handoff', id: '0f-9' } },
  { hash: '', target: null },
  { hash: '#', target: null },
  { hash: '#handoff=', target: null },
  { hash: '#elsewhere', target: null },
])('$hash', ({ hash, target }) => expect(findTarget(hash)).toEqual(target))

test.each([
  { hash: '#handoff=0f-9&from=7', origin: 7 },
  { hash: '#handoff=0f-9', origin: null },
  { hash: '#handoff=0f-9&from=x', origin: null },
])('$hash was read in tab $origin', ({ hash, origin }) => expect(findOrigin(hash)).toBe(origin))
