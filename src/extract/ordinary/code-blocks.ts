import { codeText } from './code-text'
import type { Aside } from './set-aside'

/** What highlighters make of one block of code, the outer before the inner. */
const BOXES =
  '.code-toolbar, .highlight-source, .highlight, .highlighttable, .syntaxhighlighter, .crayon-syntax, .rouge-table, ' +
  '.hljs-ln, .code-block, .codeblock, .CodeMirror, .expressive-code, pre'
/** One of them must be there: a box of that name may hold anything. */
const HOLDS = 'pre, code, .line, table'
/** What stands beside the code and is none. */
const BESIDE =
  '.lineno, .linenos, .linenumber, .line-number, .line-numbers, .line-numbers-rows, .gutter, .rouge-gutter, .hljs-ln-numbers, ' +
  '.hljs-ln-n, .pre-numbering, .blob-num, .ln, .CodeMirror-linenumber, .react-syntax-highlighter-line-number, .toolbar, ' +
  '.crayon-nums, .copy, .copy-btn, .copy-button, .btn-copy, .hljs-button, .hide-preCode-box, button, [role="button"], ' +
  'clipboard-copy, .zeroclipboard-container, svg, style, script, input, textarea'
/** Whose text may be nothing but line numbers. */
const COLUMNS = 'ul, ol, td, th, pre, div, span, code'
/** Words on a bar above the code, not in it. */
const LABEL = '.code-lang, .code-language, .lang-label, .code-header, .code-block-header, .hljs-lang, figcaption'

/** Of a class or an attribute, as Prism, highlight.js, Pygments, SyntaxHighlighter, GitHub and Hexo write it. */
const NAMED =
  /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|highlight-text-|brush:\s*|sourceCode\s+|prism-code\s+language-)([\w+#.-]{1,20})/
const HLJS = /(?:^|\s)(?:hljs|highlight|prettyprint)\s+(?:lang-)?([a-z][\w+#-]{0,19})(?:\s|$)/
const NO_LANGUAGE = new Set([
  'hljs',
  'copyable',
  'copy',
  'line-numbers',
  'linenums',
  'none',
  'plain',
  'plaintext',
  'text',
  'wrap',
])

/**
 * Makes `pre > code` of every block of code, lines by line ends, and sets it aside. A `pre` without highlighter and
 * without `code` may be a poem: it keeps its elements.
 */
export function codeBlocks(page: Document, aside: Aside): void {
  for (const box of page.querySelectorAll(BOXES)) {
    if (!page.contains(box) || !isOne(box)) continue
    const pre = box.localName === 'pre' && box.querySelector('code, div, li, [class]') === null ? box : plain(box)
    if (pre !== box) box.replaceWith(pre)
    if (pre.textContent?.trim()) aside.put([pre], 'p')
  }
}

/** Whether the box is one block of code, and not an article or a row of tabs that has some. */
function isOne(box: Element): boolean {
  if (box.localName === 'pre') return true
  if (box.querySelector(HOLDS) === null || box.querySelector('h1, h2, h3, h4, img, blockquote') !== null) return false
  const code = [...box.querySelectorAll('pre, table, .line')].filter(
    (one) => !one.parentElement?.closest('pre, table, .line'),
  )
  const length = (text: string | null) => (text ?? '').replace(/\s/g, '').length
  const inCode = code.reduce((sum, one) => sum + length(one.textContent), 0)
  // The rest are numbers, a label, the words of a button.
  return inCode > 0 && length(box.textContent) - inCode < 60 && box.querySelectorAll('pre').length <= 3
}

function plain(box: Element): Element {
  const page = box.ownerDocument
  const language = languageOf(box)
  for (const beside of box.querySelectorAll(`${BESIDE}, ${LABEL}`)) if (!holdsCode(beside)) beside.remove()
  for (const column of box.querySelectorAll(COLUMNS)) if (countsUp(column)) column.remove()
  const code = page.createElement('code')
  code.textContent = codeText(box)
  if (language !== null) code.className = `language-${language}`
  const pre = page.createElement('pre')
  pre.append(code)
  return pre
}

/** Prism names the block `line-numbers`, prettify the list of lines. */
const holdsCode = (element: Element): boolean =>
  element.matches('pre, code, ol, table') && !countsUp(element) ? true : element.querySelector('code') !== null

/** Whether the text is 1 2 3 …, from whatever number, three at least. */
function countsUp(element: Element): boolean {
  const text = (element.textContent ?? '').trim()
  if (!/^\d{1,5}(?:\s*\d{1,5}){2,}$/.test(text)) return false
  const numbers = wordsOf(element)
  return numbers.length > 2 && numbers.every((word, index) => index === 0 || word === Number(numbers[index - 1]) + 1)
}

/** Numbers written side by side (`<li>1</li><li>2</li>`) are told apart by their elements. */
function wordsOf(element: Element): number[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const words: number[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    words.push(...(node.nodeValue ?? '').split(/\s+/).filter(Boolean).map(Number))
  }
  return words
}

/** What the page calls the language; null: nobody says. */
function languageOf(box: Element): string | null {
  const places = [...box.querySelectorAll('pre, code'), box, box.parentElement, box.parentElement?.parentElement]
  for (const place of places) {
    if (!place) continue
    const classes = place.getAttribute('class') ?? ''
    const [, named] = NAMED.exec(classes) ?? (place.matches('body, article, main') ? [] : (HLJS.exec(classes) ?? []))
    const given = place.getAttribute('data-lang') ?? place.getAttribute('data-language') ?? named
    const language = given?.toLowerCase().replace(/^(?:html|text)-basic$/, 'html')
    if (language && /^[a-z0-9+#_.-]{1,20}$/.test(language) && !NO_LANGUAGE.has(language)) return language
  }
  return null
}
