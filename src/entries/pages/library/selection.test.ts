import { expect, test } from 'vitest'
import { allOrNone, extended, NONE, type Selection, toggled, within } from './selection'

const places = new Map(['a', 'b', 'c', 'd', 'e'].map((url, at) => [url, at]))
const of = (chosen: string, anchor: string | null): Selection => ({ chosen: new Set(chosen), anchor })

const CASES: { name: string; made: Selection; is: Selection }[] = [
  { name: 'a choice', made: toggled(of('a', 'a'), 'c'), is: of('ac', 'c') },
  { name: 'a choice taken back', made: toggled(of('ac', 'c'), 'a'), is: of('c', 'a') },
  { name: 'a range downwards', made: extended(of('b', 'b'), 'd', places), is: of('bcd', 'b') },
  { name: 'a range upwards', made: extended(of('d', 'd'), 'b', places), is: of('dbc', 'd') },
  { name: 'a range keeps what was chosen besides', made: extended(of('ad', 'd'), 'e', places), is: of('ade', 'd') },
  { name: 'without a beginning only the one', made: extended(NONE, 'c', places), is: of('c', 'c') },
  { name: 'from a beginning that is gone only the one', made: extended(of('a', 'x'), 'c', places), is: of('ac', 'c') },
  { name: 'all', made: allOrNone(of('a', 'a'), places), is: of('abcde', null) },
  { name: 'none, when all were', made: allOrNone(of('abcde', null), places), is: NONE },
  { name: 'nothing of nothing', made: allOrNone(NONE, new Map()), is: of('', null) },
  { name: 'what is no more seen is no more chosen', made: within(of('ax', 'x'), places), is: of('a', null) },
]
test.each(CASES)('$name', ({ made, is }) => expect(made).toEqual(is))
