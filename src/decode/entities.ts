import { isStrayControl } from './backslashes'

/**
 * Named character references that Tencent's editors and the pages that copy them write. Others are left alone: what is
 * decoded here is parsed as HTML afterwards, or is a title in which an unknown name is the author's.
 */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200C',
    zwj: '\u200D',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    middot: '·',
    bull: '•',
    times: '×',
    deg: '°',
    yen: '¥',
    copy: '©',
    reg: '®',
    trade: '™',
    laquo: '«',
    raquo: '»',
  }),
)

/** `&lt;`, `&#60;`, `&#x3c;`; bounded, so that no run of `&` or digits is read twice. */
const REFERENCE = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g

const MAX_CODE_POINT = 0x10ffff

function characterOf(code: number, written: string): string {
  if (isStrayControl(code) && code !== 0) return ''
  // HTML reads 128–159 as Windows-1252; the parser that comes after us knows how.
  if (code >= 0x80 && code <= 0x9f) return written
  const isCharacter = code !== 0 && code <= MAX_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
}

/**
 * Takes off one layer of character references, in one pass: `&amp;lt;` is the text `&lt;`. Never longer than its input.
 * References without a semicolon and unknown names stay.
 */
export const decodeEntities = (text: string): string =>
  text.replace(REFERENCE, (written: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10), written)
    if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16), written)
    return NAMED.get(name ?? '') ?? written
  })
