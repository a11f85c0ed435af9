import { rename } from '../../dom/rename'
import type { ReceiptBook, Step } from '../step'

/** WeChat's own editor, and what other editors make of code; a `pre` without any of these may be a poem. */
const BLOCKS = '.code-snippet__fix, pre'
const isCode = (block: Element) =>
  block.matches('.code-snippet__fix, [data-lang]') || block.querySelector('code') !== null
/** Numbers beside the lines, drawn by a counter. */
const NUMBERS = '.code-snippet__line-index, .line-numbers-rows'
/** What is left of such a counter where its list was copied as text: `counter(line`, also without its first letter. */
const COUNTER = /^(?:\s*c?ounter\(line\)?)+\s*$/

/** Makes `pre > code` of every block of code: one `code`, lines divided by `\n`, its indentation, its language. */
export const code: Step = (body, receipt) => {
  if (body.textContent?.includes('ounter(line')) dropCounters(body, receipt)
  for (const block of body.querySelectorAll(BLOCKS)) {
    if (!body.contains(block) || block.parentElement?.closest('pre') || !isCode(block)) continue
    for (const numbers of block.querySelectorAll(NUMBERS)) receipt.drop(numbers, 'noise')
    const pre = block.localName === 'pre' ? block : (block.querySelector('pre') ?? rename(block, 'pre'))
    if (pre !== block && block.textContent?.trim() === pre.textContent?.trim()) block.replaceWith(pre)
    settle(pre, receipt)
  }
}

/** The outermost block of a counter: its list, or the paragraph a list was copied into. */
function dropCounters(body: Element, receipt: ReceiptBook): void {
  for (const block of body.querySelectorAll('ul, ol, p, section, div, li')) {
    if (body.contains(block) && COUNTER.test(block.textContent ?? '')) receipt.drop(block, 'noise')
  }
}

function settle(pre: Element, receipt: ReceiptBook): void {
  const page = pre.ownerDocument
  const rows = [...pre.querySelectorAll('code')].filter((row) => !row.parentElement?.closest('code'))
  const whole = page.createElement('code')
  const language = languageOf(pre, rows[0])
  if (language !== null) whole.className = `language-${language}`
  dropBars(pre, receipt)
  const lines = rows.length > 1 ? rows.filter((row) => !COUNTER.test(row.textContent ?? '')) : []
  if (rows.length > 1 && holdsAll(pre, rows)) {
    for (const [index, row] of lines.entries()) {
      for (const br of row.querySelectorAll('br')) br.remove()
      whole.append(...(index === 0 ? [] : ['\n']), ...row.childNodes)
    }
  } else {
    for (const row of rows) row.replaceWith(...row.childNodes)
    whole.append(...pre.childNodes)
  }
  for (const br of whole.querySelectorAll('br')) br.replaceWith('\n')
  plainSpaces(whole)
  pre.replaceChildren(whole)
}

/** A bar with three dots above the code is an empty element with a background. */
function dropBars(pre: Element, receipt: ReceiptBook): void {
  for (const extra of [...pre.children]) {
    const holdsRows = extra.localName === 'code' || extra.localName === 'br' || extra.querySelector('code') !== null
    if (!holdsRows && extra.textContent?.trim() === '') receipt.drop(extra, 'spacer')
  }
}

/** Whether nothing but white space stands beside the rows. */
function holdsAll(pre: Element, rows: readonly Element[]): boolean {
  const length = (text: string | null) => (text ?? '').replace(/\s/g, '').length
  return length(pre.textContent) === rows.reduce((sum, row) => sum + length(row.textContent), 0)
}

/** Editors write indentation with no-break spaces and empty lines with invisible ones. */
function plainSpaces(whole: Element): void {
  const walker = whole.ownerDocument.createTreeWalker(whole, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const written = node.nodeValue ?? ''
    const plain = written
      .replace(/\r\n?/g, '\n')
      .replace(/[\u00a0\u3000]/g, ' ')
      .replace(/[\u200b\ufeff]/g, '')
    if (plain !== written) node.nodeValue = plain
  }
}

/** `data-lang`, or the class that highlighters go by; null: nobody says. */
function languageOf(pre: Element, row: Element | undefined): string | null {
  const classes = [pre, row].map((element) => element?.getAttribute('class') ?? '').join(' ')
  const [, named] = /(?:^|\s)lang(?:uage)?-([\w+#-]{1,20})/.exec(classes) ?? []
  const given = pre.getAttribute('data-lang') ?? row?.getAttribute('data-lang') ?? named ?? ''
  return /^[\w+#-]{1,20}$/.test(given) ? given.toLowerCase() : null
}
