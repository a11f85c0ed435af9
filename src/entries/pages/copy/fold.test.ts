import { expect, test } from 'vitest'
import type { ParagraphChange } from '../../../article/paragraph-diff'
import { countChanges, folded } from './fold'

/** = same, + added, each letter a paragraph. */
const changes = (marks: string): ParagraphChange[] =>
  [...marks].map((mark, at) => ({ kind: mark === '=' ? 'same' : 'added', text: `${at}` }))
const shown = (marks: string): string =>
  folded(changes(marks))
    .map((one) => (one.kind === 'folded' ? one.texts.length : one.kind === 'same' ? '=' : '+'))
    .join('')

test.each([
  { name: 'what is far from a change is folded', marks: '=====+=====', is: '4=+=4' },
  { name: 'between two changes one paragraph stays beside each', marks: '+======+', is: '+=4=+' },
  { name: 'one paragraph is not worth a line', marks: '==+===+==', is: '==+===+==' },
  { name: 'without any change all is folded', marks: '====', is: '4' },
  { name: 'nothing is nothing', marks: '', is: '' },
])('$name', ({ marks, is }) => expect(shown(marks)).toBe(is))

test('the changes are counted by kind', () => {
  expect(countChanges([...changes('=+'), { kind: 'removed', text: 'x' }, { kind: 'changed', pieces: [] }])).toEqual({
    ...{ changed: 1, added: 1, removed: 1 },
  })
})
