import type { Article } from '../article/article'
import type { Dropped } from '../article/receipt'
import { shortHash } from '../article/short-hash'
import type { Beside } from '../formats/contract'
import { countedLine, inkOf } from './ink'
import { escapeText } from './receipt'
import { countLines } from './source-tally'

/** What only a host says of an article, however it says it. */
const HOSTS_LINE =
  /^[\s【[（(]*(?:.{0,3}[声聲]明|版[权權]|本[站網网]|[转轉][载載自]|本文[转轉来來]|[来來]源|[责責]任|[编編]|作者|原[标標]|©)/
/** A sentence ends in its mark; a title, a name or a date does not. */
const SENTENCE_END = /[。！？…!?；;][”’」』）)"'】]{0,3}$/
/** UTF-16 units of a line that is a sentence without that. */
const LONG = 40
/** How a teaser ends. */
const GOES_ON = /[….]{2,6}.{0,8}$|…$/
/** A place behind the last block of any article, which is its end. */
const END = 1_000_000

/**
 * The article with what stands beside it and may be of it in its receipt: as left out, missing, and not proved. Only
 * sentences count that the article does not hold and that no host would say of it.
 */
export function withBeside(article: Article, beside: readonly Beside[]): Article {
  const { receipt, title, textContent } = article
  /** Made for the first sentence: beside most articles there is none. */
  let known: string | null = null
  const dropped: Dropped[] = []
  const missing: string[] = []
  for (const [side, after] of [['before', -1] as const, ['after', END] as const]) {
    const lines = beside.flatMap((one) => one[side]).map(countedLine)
    const left = lines.filter((line) => {
      if (!isSentence(line)) return false
      known ??= inkOf(`${title} ${textContent}`)
      const isMissing = !known.includes(inkOf(line.replace(GOES_ON, '')))
      // Told once, however many places it stands beside.
      if (isMissing) known += inkOf(line)
      return isMissing
    })
    const html = left.map((line) => `<p>${escapeText(line)}</p>`).join('')
    if (html !== '') dropped.push({ id: shortHash(`beside ${after} ${html}`), reason: 'beside', html, after })
    missing.push(...left)
  }
  if (missing.length === 0) return article
  const { characters, paragraphs } = countLines(missing.map((text, line) => ({ text, ink: '', line })))
  const { source } = receipt
  return {
    ...article,
    receipt: {
      ...receipt,
      proved: false,
      source: { ...source, characters: source.characters + characters, paragraphs: source.paragraphs + paragraphs },
      dropped: [...receipt.dropped, ...dropped],
    },
  }
}

const isSentence = (line: string): boolean =>
  !HOSTS_LINE.test(line) && (SENTENCE_END.test(line) || (line.length >= LONG && /[，。,]/.test(line)))
