import { parseBeijingTime, WRITTEN_TIME } from '../../decode/beijing-time'
import {
  attributeOf,
  find,
  findAll,
  isBefore,
  isElement,
  parentOf,
  previousSiblingOf,
  rawTextOf,
  titleOf,
} from '../../dom/unclobbered'
import { visibleLines } from '../../dom/visible-text'
import type { ArticleFields } from '../contract'

/** How far above an article its host may tell of it. Source: docs/formats.md, "Copies elsewhere". */
const MAX_LINES = 5
/** Longer lines are sentences. */
const MAX_LINE = 300

/** A label, not a word: "当地时间2026年2月14日" is the beginning of a sentence. */
const TIME_LABEL =
  /(?:^|[\s|｜])(?:(?:发布|发表|更新|编辑|上传)?(?:时间|日期)\s{0,3}[:：]|(?:发布|发表|更新|编辑|上传)于?\s{0,3}[:：]?)\s{0,3}(?=\d{4})/
const ONLY_TIME = new RegExp(`^${WRITTEN_TIME.source}$`)
/** A name ends at white space, a bar, or the next label. */
const AUTHOR = /(?:^|[\s|｜])作者\s{0,3}[:：]\s{0,3}([^\s|｜:：]{1,40})(?=$|[\s|｜])/
const SOURCE = /(?:^|[\s|｜])来源\s{0,3}[:：]\s{0,3}([^\s|｜:：]{1,40})(?=$|[\s|｜])/
/** Words of the host's own that may stand alone on a line near a title. */
const CHROME =
  /^(?:我要评论|分享到.{0,20}|收藏|打印|字号.{0,20}|首页.{0,100}|当前位置.{0,200}|加载中.{0,3}|\S{0,4}广告.{0,60})$/
/** `[转载] `, `【原创】` before a title. */
const TAG = /^\s*[[【(（][^\]】)）]{1,8}[\]】)）]\s*/
const TITLE_END = /\s*[-_|｜–—]\s*[^-_|｜–—]{1,40}$/

const collapse = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

/** The host's lines before an element, nearest last, at most `max`. */
function linesBefore(place: Element, max: number): string[] {
  const lines: string[] = []
  let at: Node | null = place
  for (let steps = 0; at && lines.length < max && steps < 200; steps += 1) {
    const previous: Node | null = previousSiblingOf(at)
    if (!previous) {
      at = parentOf(at)
      continue
    }
    at = previous
    if (isElement(previous) || rawTextOf(previous)) lines.unshift(...visibleLines(previous).map(collapse))
  }
  return lines.slice(-max)
}

/** What the lines before an article, the page's `h1` and its `meta` tell of it. */
export function hostFields(document: Document, place: Element, inHost: string[]): Partial<ArticleFields> {
  const lines = [...linesBefore(place, MAX_LINES), ...inHost]
    .slice(-MAX_LINES)
    .filter((line) => line.length <= MAX_LINE)
  const told = lines.findLastIndex((line) => TIME_LABEL.test(line) || ONLY_TIME.test(line))
  const timeLine = lines[told] ?? ''
  const publishedTime = timeOf(timeLine) ?? metaTime(document)
  const byline = lines.map((line) => AUTHOR.exec(line)?.[1]).findLast((name) => name !== undefined)
  const siteName = SOURCE.exec(timeLine)?.[1]
  const title = titleFrom(document, place, lines, told)
  return {
    ...(title ? { title } : {}),
    ...(publishedTime ? { publishedTime } : {}),
    byline: byline ?? (collapse(metaOf(document, 'meta[name="author"]')) || null),
    ...(siteName ? { siteName } : {}),
  }
}

/** A date counts behind its label, or alone on its line. */
function timeOf(line: string): string | null {
  const label = TIME_LABEL.exec(line)
  return parseBeijingTime(label ? line.slice(label.index + label[0].length) : line)
}

const metaOf = (document: Document, selector: string): string | null => {
  const meta = find(document, selector)
  return meta && attributeOf(meta, 'content')
}

function metaTime(document: Document): string | null {
  const written = collapse(metaOf(document, 'meta[property="article:published_time"]'))
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(written)
    ? written
    : parseBeijingTime(written)
}

/** A heading among the lines; else the line above the date; else what the page calls itself. */
function titleFrom(document: Document, place: Element, lines: string[], told: number): string | null {
  const pageTitle = collapse(titleOf(document))
  const headings = findAll(document, 'h1').filter((heading) => isBefore(heading, place))
  const heading = collapse(headings.map((element) => rawTextOf(element)).findLast((text) => collapse(text) !== ''))
  const above = told > 0 ? lines.slice(0, told).findLast((line) => !CHROME.test(line)) : undefined
  const found = lines.includes(heading) ? heading : (above ?? heading)
  if (found) return withoutTag(found, pageTitle)
  return collapse(metaOf(document, 'meta[property="og:title"]')) || pageTitle.replace(TITLE_END, '') || null
}

/** A tag before the title is the host's when the page's own title begins without it. */
function withoutTag(title: string, pageTitle: string): string {
  const bare = title.replace(TAG, '')
  return bare !== '' && pageTitle.startsWith(bare) ? bare : title
}
