import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import { countSource } from './source-tally'

/** Characters that the receipt counts of a decoded source. */
function counted(style: string): number | undefined {
  const body = bodyOf(parseInert(`<p style="${style}">四个字。</p>`))
  return body ? countSource(body).tally.characters : undefined
}

test.each(['font-size: 0.9em', 'font-size:.75rem', 'font-size: 0.1em', 'font-size: 1px', 'font-size: 90%'])(
  'text is seen and counts: %s',
  (style) => expect(counted(style)).toBe(4),
)

test.each(['font-size: 0', 'font-size:0em', 'font-size: 0.5px', 'font-size: 0.02rem; color: red', 'font-size: 0%'])(
  'text is not seen: %s',
  (style) => expect(counted(style)).toBe(0),
)
