/** Where in a text the editor's style sheet stands; `end` is the index after it. */
export interface SheetRun {
  start: number
  end: number
}

/** What every sheet of this editor begins with; `\_` after a copy to Markdown. */
const BEGINNING = /\.rich\\?_media\\?_content|--news-/g
/** Longest selector or at-rule between two blocks, UTF-16 units. The longest seen is 120. */
const MAX_SELECTOR = 600
/** A selector is written in these; the author's sentences are not. */
const SELECTOR = /^[\s\w.#:*>+~,()[\]='"@^$|\\-]*$/

/** Index after the block whose `{` stands at `open`; the text's end when it was cut. */
function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (let index = open; index < text.length; index += 1) {
    const unit = text.charAt(index)
    if (unit === '{') depth += 1
    else if (unit === '}') {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return text.length
}

const isCutSelector = (rest: string) => rest.length <= MAX_SELECTOR && /^\s*[.@]/.test(rest) && SELECTOR.test(rest)

/** Index after the rules that follow each other from `start` on; `start` where none does. */
function endOfRules(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const open = text.indexOf('{', end)
    if (open === -1) return isCutSelector(text.slice(end, end + MAX_SELECTOR + 1)) ? text.length : end
    if (open - end > MAX_SELECTOR || !SELECTOR.test(text.slice(end, open))) break
    end = endOfBlock(text, open)
  }
  return end
}

/** The first style sheet of the editor that stands in `text` as text, its tags eaten; null: none. Linear. */
export function findSheetRun(text: string): SheetRun | null {
  for (const { index: start } of text.matchAll(BEGINNING)) {
    const end = endOfRules(text, start)
    if (end > start && text.lastIndexOf('{', end) > start) return { start, end }
  }
  return null
}
