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
  return [...lines.values()].some(({ count, text }) => count >= LEAST_PARAGRAPHS && text >= LEAST_TEXT)
}
