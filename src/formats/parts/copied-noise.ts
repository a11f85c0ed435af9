import { findSheetRun } from '../../decode/sheet-run'
import { isText, parentOf, rawTextOf, wordsIn } from '../../dom/unclobbered'
import { isInsideCode } from './code'
import { markNoise, wrapNoise } from './noise-mark'

/** What WeChat's page says round an article, seen at the end of copies: whole lines, without white space. */
const WORDS = new Set(
  (
    '预览时标签不可点 微信扫一扫 关注该公众号 微信扫一扫关注该公众号 继续滑动看下一个 向上滑动看下一个 轻触阅读原文 ' +
    '微信扫一扫使用小程序 此图片来自微信公众平台未经允许不可引用 此图片来自微信公众平台'
  ).split(' '),
)
/** An author may write these, too; beside one of the others they are the page's. */
const WEAK_WORDS = new Set(['知道了', '阅读原文', '取消允许'])
const LONGEST = 40
/** What a template engine did not fill in. */
const TEMPLATE = /^(?:\$\{[^{}\n]{1,120}\}|\{\{[^{}\n]{1,120}\}\}|<%[^\n]{1,200}%>)$/

const squeezed = (node: Node): string => (rawTextOf(node) ?? '').replace(/\s+/g, '')

/**
 * Marks as noise what a copy brings along that is none of the author's: lines of WeChat's interface, the editor's
 * sheet whose tags were eaten, template marks that stand between the blocks. `body` is an inert one of our own.
 */
export function markCopiedNoise(body: Element): void {
  const weak: Text[] = []
  let isStrong = false
  for (const text of textsOf(body)) {
    const ink = squeezed(text)
    if (ink === '') continue
    if (WORDS.has(ink)) {
      isStrong = true
      markLine(text, body)
    } else if (ink.length > LONGEST) wrapSheet(text, body)
    else if (WEAK_WORDS.has(ink)) weak.push(text)
    else if (parentOf(text) === body && TEMPLATE.test((rawTextOf(text) ?? '').trim())) wrapNoise(text)
  }
  if (isStrong) for (const text of weak) markLine(text, body)
}

function textsOf(body: Element): Text[] {
  const walker = wordsIn(body)
  const texts: Text[] = []
  for (let word = walker.nextNode(); word; word = walker.nextNode()) if (isText(word)) texts.push(word)
  return texts
}

/** Marks the outermost element that holds nothing but such a line. */
function markLine(text: Text, body: Element): void {
  let found: Element | null = null
  for (let at = text.parentElement; at && at !== body; at = at.parentElement) {
    const ink = squeezed(at)
    if (!WORDS.has(ink) && !WEAK_WORDS.has(ink)) break
    found = at
  }
  if (found) markNoise(found)
  else wrapNoise(text)
}

function wrapSheet(text: Text, body: Element): void {
  const run = findSheetRun(text.data)
  if (!run || isInsideCode(text, body)) return
  const sheet = text.splitText(run.start)
  sheet.splitText(run.end - run.start)
  wrapNoise(sheet)
}
