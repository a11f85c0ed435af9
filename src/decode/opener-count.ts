/** Openers of tags that a text shows, by how they are written; those inside code elements are the author's examples. */
export interface OpenerCount {
  /** `<p`, `</p`, `<!--` */
  tags: number
  /** `\u003c`, `\x3c`, and the same over an entity: `\u0026lt;`. */
  backslash: number
  /** `&lt;`, `&#060;`, `&amp;lt;` */
  entities: number
  /** `u003c` without its backslash. */
  bare: number
  /** `%3C`, `%253C` */
  percent: number
  /** `class=\"`, `<\/p>`: marks of a JSON string whose `<` were never escaped. */
  slashes: number
  /** `\&quot;`: JSON escapes under a layer of entities. */
  slashedEntities: number
}

/**
 * All of them in one pass. Each alternative begins with a letter of its own and none repeats without a bound, so a
 * megabyte of any one letter is read once. `\u003c` is also found inside `\\u003c`, and as `\x5cu003c`.
 */
const OPENER =
  /<(\\?\/|!--)?([a-zA-Z]{0,8})|\\(?:(?:u00|x)5[cC]){0,2}(?:u003[cC]|x3[cC]|(?:u0026|x26)(?:(?:amp|#38|#x26);){0,2}(?:lt|#0{0,4}60|#x0{0,4}3[cC]);)|(?<!\\)\\(&(?:quot|#34|#0?39);)|&(?:(?:amp|#38|#x26);){0,3}(?:lt|#0{0,4}60|#x0{0,4}3[cC]);|=\\{1,3}"|%(?:25){0,2}3[cC]|u003[cC]/g

/** Elements that show source text. */
const CODE = new Set(['code', 'pre', 'kbd', 'samp'])

/** +1 where code begins, -1 where it ends, 0 for any other tag. */
function codeStep(name: string, isEnd: boolean): number {
  if (!CODE.has(name.toLowerCase())) return 0
  return isEnd ? -1 : 1
}

/** Which count an opener outside of code belongs to. */
function kindOf(opener: string, slashedEntity: string | undefined): keyof OpenerCount {
  if (slashedEntity !== undefined) return 'slashedEntities'
  if (opener.startsWith('\\')) return 'backslash'
  if (opener.startsWith('&')) return 'entities'
  if (opener.startsWith('%')) return 'percent'
  return opener.startsWith('=') ? 'slashes' : 'bare'
}

/** What `text` shows. Linear in its length. */
export function countOpeners(text: string): OpenerCount {
  const count: OpenerCount = { tags: 0, backslash: 0, entities: 0, bare: 0, percent: 0, slashes: 0, slashedEntities: 0 }
  let code = 0
  for (const [opener, prefix, name, slashedEntity] of text.matchAll(OPENER)) {
    if (name === undefined) {
      if (code === 0) count[kindOf(opener, slashedEntity)] += 1
    } else if (name !== '' || prefix === '!--') {
      count.tags += 1
      if (prefix === '\\/') count.slashes += 1
      code = Math.max(0, code + codeStep(name, prefix !== undefined))
    }
  }
  return count
}
