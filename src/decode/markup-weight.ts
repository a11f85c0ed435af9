/**
 * What parsing a text as HTML may cost, before it is parsed. An escaped text costs the page it stands in nothing, so a
 * hostile one can hold what no real page could afford: a million nested tags, or formatting tags left open, which the
 * parser opens again in every paragraph.
 */
export interface MarkupWeight {
  /** Deepest nesting of tags that need an end. */
  depth: number
  /** About how many elements come out of the parser. */
  elements: number
  /** Units outside tags and comments that are not white space, styles and scripts included. */
  text: number
}

/** Tags without an end of their own, or with one that may be left out. */
const ENDLESS = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option'.split(' '),
)
/** Tags that the parser opens again after a misnested end. Source: HTML, "the list of active formatting elements". */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,60})|<!--|[^\s<]+/g

/** Index after the tag or comment that begins at `at`; the text's end when it is cut. */
function endOf(text: string, at: number, isComment: boolean): number {
  const end = text.indexOf(isComment ? '-->' : '>', at)
  return end === -1 ? text.length : end + (isComment ? 3 : 1)
}

/** One pass over `html`, without parsing it. */
export function markupWeight(html: string): MarkupWeight {
  const weight: MarkupWeight = { depth: 0, elements: 0, text: 0 }
  let open = 0
  let formatting = 0
  TAG.lastIndex = 0
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    const [token, slash, written] = found
    if (written === undefined && token !== '<!--') {
      weight.text += token.length
      continue
    }
    TAG.lastIndex = endOf(html, found.index, written === undefined)
    if (written === undefined) continue
    const name = written.toLowerCase()
    if (!slash) weight.elements += 1 + formatting
    if (ENDLESS.has(name)) continue
    open = Math.max(0, open + (slash ? -1 : 1))
    if (FORMATTING.has(name)) formatting = Math.max(0, formatting + (slash ? -1 : 1))
    weight.depth = Math.max(weight.depth, open)
  }
  return weight
}
