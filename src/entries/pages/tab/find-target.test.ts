import { expect, test } from 'vitest'
import { findTarget } from './find-target'

test.each([
  { hash: '#handoff=0f-9', target: { kind: 'handoff', id: '0f-9' } },
  {
    hash: `#saved=${encodeURIComponent('https://river.example/a?b=1&c=+#d')}`,
    target: { kind: 'saved', url: 'https://river.example/a?b=1&c=+#d' },
  },
  { hash: '', target: null },
  { hash: '#', target: null },
  { hash: '#handoff=', target: null },
  { hash: '#elsewhere', target: null },
])('$hash', ({ hash, target }) => expect(findTarget(hash)).toEqual(target))
