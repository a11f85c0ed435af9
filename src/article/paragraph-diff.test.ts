import { describe, expect, test } from 'vitest'
import { edits } from './edits'
import { type ParagraphChange, paragraphDiff } from './paragraph-diff'

/** As a reader would mark it: = same, - removed, + added, ~ with [-…][+…] inside. */
const marked = (changes: ParagraphChange[]): string[] =>
  changes.map((change) => {
    if (change.kind !== 'changed') return `${{ same: '=', removed: '-', added: '+' }[change.kind]}${change.text}`
    const inner = change.pieces.map(({ kind, text }) =>
      kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`,
    )
    return `~${inner.join('')}`
  })

describe('paragraphDiff', () => {
  test.each([
    { name: 'the same text has no changes', before: '甲\n乙', after: '甲\n\n乙 ', is: ['=甲', '=乙'] },
    { name: 'a paragraph comes in between', before: '甲\n丙', after: '甲\n乙\n丙', is: ['=甲', '+乙', '=丙'] },
    { name: 'the first one goes', before: '甲\n乙', after: '乙', is: ['-甲', '=乙'] },
    {
      name: 'one is put in other words',
      before: '雨停之后，河水涨了半米。\n完',
      after: '雨停之后，河水涨了一米。\n完',
      is: ['~雨停之后，河水涨了[-半][+一]米。', '=完'],
    },
    {
      name: 'one gives way to something else',
      before: '雨停之后，河水涨了半米。',
      after: '修表铺今天不开门。',
      is: ['-雨停之后，河水涨了半米。', '+修表铺今天不开门。'],
    },
    {
      name: 'a changed one is found behind a new one',
      before: '河水涨了半米，桥还在。',
      after: '这一段是新写的，和别的都不一样。\n河水涨了一米，桥还在。',
      is: ['+这一段是新写的，和别的都不一样。', '~河水涨了[-半][+一]米，桥还在。'],
    },
    { name: 'all of it is new', before: '', after: '甲\n乙', is: ['+甲', '+乙'] },
    { name: 'all of it went', before: '甲', after: '', is: ['-甲'] },
  ])('$name', ({ before, after, is }) => expect(marked(paragraphDiff(before, after))).toEqual(is))

  test('the pieces of a changed paragraph make both texts', () => {
    const [before, after] = ['河边的书摊明天还来，后天也来。', '河边的书摊后天还来，大后天不来。']
    const [change] = paragraphDiff(before, after)
    if (change?.kind !== 'changed') throw new Error('not told as changed')
    const without = (kind: string) =>
      change.pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  })

  test('two texts with nothing in common are told whole, however long', () => {
    const lines = (mark: string) => Array.from({ length: 4_000 }, (_, at) => `${mark.repeat(12)}${at}`).join('\n')
    const changes = paragraphDiff(lines('甲'), lines('乙'))
    expect(changes).toHaveLength(8_000)
  })

  test('after many comparisons in vain a paragraph is told whole, though it is like another', () => {
    const forwards = Array.from({ length: 100 }, (_, at) => `${'甲乙丙丁戊己庚辛'.repeat(3)}${at}`)
    const backwards = Array.from({ length: 100 }, (_, at) => `${'辛庚己戊丁丙乙甲'.repeat(3)}${at}`)
    const last = (word: string) => `河水涨了${word}米，桥还在。`
    const kinds = (before: string[], after: string[]) =>
      paragraphDiff([...before, last('半')].join('\n'), [...after, last('一')].join('\n')).map(({ kind }) => kind)
    expect(kinds(forwards.slice(0, 5), backwards.slice(0, 5))).toContain('changed')
    expect(kinds(forwards, backwards)).not.toContain('changed')
  })

  test('after very many changed paragraphs the others are told whole', () => {
    const letters = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => String.fromCodePoint(from + at)).join('')
    const text = (from: number) =>
      Array.from({ length: 200 }, (_, at) => `${at}${letters(0x4e00, 800)}${letters(from, 200)}`).join('\n')
    const kinds = paragraphDiff(text(0x6000), text(0x7000)).map(({ kind }) => kind)
    expect([kinds[0], kinds.at(-1)]).toEqual(['changed', 'added'])
    expect(kinds.filter((kind) => kind === 'changed').length).toBeGreaterThan(50)
  })
})

test('edits make the later list of the earlier, with as few as there can be', () => {
  let seed = 7
  const draw = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % most
  }
  for (let round = 0; round < 300; round += 1) {
    const [a, b] = [0, 1].map(() => Array.from({ length: draw(12) }, () => draw(4)))
    const steps = edits(a ?? [], b ?? [])
    const side = (without: string) => steps.flatMap(({ kind, items }) => (kind === without ? [] : items))
    expect([side('added'), side('removed')]).toEqual([a, b])
    const same = steps.flatMap(({ kind, items }) => (kind === 'same' ? items : [])).length
    expect(same).toBe(longestCommon(a ?? [], b ?? []))
  }
})

/** Length of the longest common subsequence, by the table everyone knows. */
function longestCommon(a: number[], b: number[]): number {
  let row = Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    for (const [at, other] of b.entries())
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return row[b.length] ?? 0
}
