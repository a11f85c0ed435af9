/** A paragraph that ends as a sentence does, in Chinese or Latin. */
const SENTENCE = /[。！？…”’」』.!?"]\s*$/
/** Paragraphs side by side, and UTF-16 units they have together, that make prose. */
const LEAST_PARAGRAPHS = 12
const LEAST_TEXT = 400

/**
 * Whether prose stands in paragraphs each too short to be told for an article alone: dialogue, novels, poems in lines.
 * They stand side by side, are sentences and lead nowhere, as teasers and lists of links do not.
 */
export function hasShortParagraphs(body: Element): boolean {
  const lines = new Map<Node | null, { count: number; text: number }>()
  for (const paragraph of body.querySelectorAll('p')) {
    const text = paragraph.textContent?.trim() ?? ''
    if (!SENTENCE.test(text) || paragraph.querySelector('a[href]')) continue
    const beside = lines.get(paragraph.parentNode) ?? { count: 0, text: 0 }
    lines.set(paragraph.parentNode, { count: beside.count + 1, text: beside.text + text.length })
  }
  return [...lines.values()].some(({ count, text }) => count >= LEAST_PARAGRAPHS && text >= LEAST_TEXT) || hasCell(body)
}

/** A post of a forum: lines parted by `br` in a cell of a table, which lead nowhere. */
function hasCell(body: Element): boolean {
  return [...body.querySelectorAll('td > br:first-of-type')].some(({ parentElement: cell }) => {
    const lengthOf = (element: Element) => element.textContent?.trim().length ?? 0
    const linked = [...(cell?.querySelectorAll('a') ?? [])].reduce((sum, link) => sum + lengthOf(link), 0)
    return cell !== null && cell.querySelector('td') === null && lengthOf(cell) - 2 * linked >= LEAST_TEXT
  })
}
