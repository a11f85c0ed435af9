/**
 * The words QQ News' own comments are made of, seen in `originContent.text` and wherever that text was copied to.
 * Facts: docs/formats.md, "placeholders".
 */

/** What becomes of a placeholder. `count`: nobody knows it; it goes and is counted by name. */
export type Deed = 'image' | 'drop' | 'unwrap' | 'heading' | 'block' | 'rule' | 'count'

export interface Placeholder {
  /** `IMG`, `SECURE_LINK`, `H2`, without edge and number. */
  name: string
  /** What a map of pictures calls it: `IMG_0`. */
  key: string
  /** `/H2` */
  isEnd: boolean
  deed: Deed
}

/** A comment that is longer is written by people. */
const MAX_LENGTH = 80
const GRAMMAR = /^\s*(\/?)([A-Z][A-Z0-9_]*?)(_BEGIN|_END)?(_\d{1,6})?\s*$/

const DEEDS: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ['IMG', 'image'],
  // Where an advertisement went, the end of a paragraph, the border of two.
  ['MID_AD', 'drop'],
  ['EOP', 'drop'],
  ['PARAGRAPH', 'drop'],
  // A search link put round a word, cards: what stands between the two marks is the author's.
  ['SECURE_LINK', 'unwrap'],
  ['VERTICAL_CARD', 'unwrap'],
  ['TRUTH', 'unwrap'],
  ['H1', 'heading'],
  ['H2', 'heading'],
  ['TIMELINE', 'block'],
  ['TIME', 'block'],
  ['EVENT', 'block'],
  ['SPLITLINE', 'rule'],
])

/** Names that stand for something with a number after them, where they may be met as text. */
export const NUMBERED_NAMES = [
  ...['IMG', 'VIDEO', 'MOBVIDEONEWS', 'LINK', 'WXLINK', 'OUTERLINK', 'LIST', 'MOBARTEND', 'AUDIO', 'VOTE', 'MAP'],
  ...['TOPIC', 'MID_AD', 'EOP', 'PARAGRAPH'],
  ...['SECURE_LINK_BEGIN', 'SECURE_LINK_END', 'VERTICAL_CARD_BEGIN', 'VERTICAL_CARD_END'],
] as const

/** What a comment's text says; null: it was written by people. */
export function parsePlaceholder(text: string): Placeholder | null {
  if (text.length > MAX_LENGTH) return null
  const [, slash, name, edge, number = ''] = GRAMMAR.exec(text) ?? []
  if (name === undefined) return null
  const deed = DEEDS.get(name) ?? (edge ? 'unwrap' : 'count')
  return { name, key: name + number, isEnd: slash === '/', deed }
}
