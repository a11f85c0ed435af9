import { expect, test } from 'vitest'
import { sizeWords } from './size-words'

test.each([
  { name: 'bytes are whole', bytes: 120, words: '120 byte' },
  { name: 'a small number keeps one decimal', bytes: 4_260, words: '4.3 kB' },
  { name: 'a large one has none', bytes: 186_400_000, words: '186 MB' },
  { name: 'the largest unit is GB', bytes: 2_000_000_000_000, words: '2,000 GB' },
])('$name', ({ bytes, words }) => expect(sizeWords(bytes, 'en')).toBe(words))
