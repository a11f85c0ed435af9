import { squeezed } from './normal.ts'

/** What no reader should see. Matched in one line of the output. */
const JUNK: readonly RegExp[] = [
  /(?:IMG|VIDEO|LINK|MID_AD|EOP|PARAGRAPH|AUDIO|VOTE|MAP|TOPIC|LIST|MOBVIDEONEWS|MOBARTEND)_\d+/g,
  /(?:SECURE_LINK|VERTICAL_CARD|TRUTH)_(?:BEGIN|END)(?:_\d+)?/g,
  /<!--|-->/g,
  /\\u00[0-9a-f]{2}|u003[ce]|\\x(?:3c|3e|22|26|27|0a)/gi,
  /&lt;\/?[a-z]|&amp;(?:nbsp|lt|gt|amp|quot);|<\\\/|=\\"|\\n\\n/g,
  /--news-[\w-]+/g,
  /\.rich_media_content\s[^{}]{0,200}\{?/g,
  /[\w.#\]) -]+\{\s*[\w-]+\s*:\s*[^{};]+;[^{}]*\}/g,
  /ounter\(line|此图片来自微信公众平台|预览时标签不可点|继续滑动看下一个|轻触阅读原文|微信扫一扫关注该公众号|向上滑动看下一个/g,
]

/** Characters of a hidden line that betray it. */
const BETRAYS = 8
/** Hidden lines below this length count only as a line of their own. */
const ALONE = 4

export interface JunkTruth {
  text: readonly string[]
  allowed: readonly string[]
  hidden: readonly string[]
}

/** Junk in the lines of an output, unless the same string stands in the truth. */
export function junkText({ text, allowed, hidden }: JunkTruth, output: readonly string[]): string[] {
  const known = squeezed([...text, ...allowed].join('\n'))
  const isKnown = (junk: string) => known.includes(squeezed(junk))
  const words = output.flatMap((line) => JUNK.flatMap((pattern) => line.match(pattern) ?? []))
  return [...words, ...hiddenIn(hidden.map(squeezed), output.map(squeezed))].filter((junk) => !isKnown(junk))
}

function hiddenIn(hidden: readonly string[], output: readonly string[]): string[] {
  // Line by line: what two neighbours happen to spell is nobody's hidden word.
  const isShown = (part: string) => output.some((one) => one.includes(part))
  const alone = new Set(output)
  return hidden.flatMap((line) => {
    const points = [...line]
    if (points.length < ALONE) return alone.has(line) && line !== '' ? [line] : []
    if (points.length < BETRAYS) return isShown(line) ? [line] : []
    const parts = points.slice(BETRAYS - 1).map((_, at) => points.slice(at, at + BETRAYS).join(''))
    return parts.filter(isShown)
  })
}
