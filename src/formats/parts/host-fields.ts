import { beijingTimeOf, parseBeijingTime, WRITTEN_TIME } from '../../decode/beijing-time'
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
  /(?:^|[\s|｜·•[［【(（])(?:(?:[发發][布佈表]|更新|[编編][辑輯]|上[传傳]|添加|[创創]建|提交|入[库庫]|成文|刊[发發]|推送)?(?:[时時][间間]|日期)\s{0,3}[:：]|(?:[发發][布佈表]|更新|[编編][辑輯]|上[传傳])[于於]?\s{0,3}[:：]?)\s{0,3}(?=\d{4})/
const ONLY_TIME = new RegExp(`^(?:${WRITTEN_TIME.source})$`, 'i')
/** Punctuation of a sentence; a line without it that gives a day and a time of day tells when. */
const SENTENCE = /[，。；！？,;!?]/
const CLOCK_LINE = 120
/** What else stands in such a line; beside one of these a day alone does, too. */
const LABELS =
  '[责責]任[编編][辑輯]|[编編][辑輯]|[记記]者|作者|[来來]源|[点點][击擊]|[阅閱][读讀]|[浏瀏][览覽]|字[号號体體]'
const BESIDE = new RegExp(`(?:${LABELS}|文)(?:次?[数數量])?\\s{0,3}[:：/／]`)
/** A name ends at white space, a bar, or the next label, which may follow without either. */
const NAME = `([^\\s|｜:：/／]{1,40}?)(?=$|[\\s|｜/／【]|(?:信息|文章)?(?:${LABELS}|[发發]布[时時][间間]|[时時][间間]|日期)(?:次?[数數量])?\\s{0,3}[:：/／])`
const START = '(?:^|[\\s|｜\\d])'
const AUTHOR = new RegExp(
  `${START}(?:(?:作者|撰稿人?|撰文|[记記]者|文)\\s{0,3}[:：/／]\\s{0,3}|(?:本[报報])?[记記]者\\s{1,3})${NAME}`,
)
const SOURCE = new RegExp(
  `${START}(?:(?:文章|信息|新[闻聞]|稿件|[内內]容)?[来來]源|稿源|[转轉]自|出[处處])\\s{0,3}[:：]\\s{0,3}${NAME}`,
)
/** Words of the host's own that may stand alone on a line near a title. */
const CHROME =
  /^(?:我要评论|分享到.{0,20}|收藏|打印|字号.{0,20}|首页.{0,100}|当前位置.{0,200}|加载中.{0,3}|\S{0,4}广告.{0,60})$/
/** `[转载] `, `【原创】` before a title. */
const TAG = /^\s*[[【(（][^\]】)）]{1,8}[\]】)）]\s*/
const TITLE_END = /\s*[-_|｜–—]\s*[^-_|｜–—]{1,40}$/

/** What sites of offices tell programs. */
const SOURCE_META = 'meta[name="ContentSource" i], meta[name="source" i]'

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
  const told = lines.findLastIndex(tellsTime)
  const timeLine = lines[told] ?? ''
  const publishedTime = exactTime(timeLine, machineTimes(document, place))
  const byline = lines.map((line) => AUTHOR.exec(line)?.[1]).findLast((name) => name !== undefined)
  // Without a time, too: both may stand on lines of their own.
  const siteName = SOURCE.exec(timeLine)?.[1] ?? (collapse(metaOf(document, SOURCE_META)) || null)
  const title = titleFrom(document, place, lines, told)
  return {
    ...(title ? { title } : {}),
    ...(publishedTime ? { publishedTime } : {}),
    byline: byline ?? (collapse(metaOf(document, 'meta[name="author"]')) || null),
    ...(siteName ? { siteName } : {}),
  }
}

const hasClock = (line: string): boolean => WRITTEN_TIME.exec(line)?.[5] !== undefined

/** A date counts behind its label, alone on its line, or in a line that is no sentence, beside a time or a label. */
const tellsTime = (line: string): boolean =>
  TIME_LABEL.test(line) ||
  ONLY_TIME.test(line) ||
  (line.length <= CLOCK_LINE &&
    !SENTENCE.test(line) &&
    (hasClock(line) || (BESIDE.test(line) && WRITTEN_TIME.test(line))))

/** The time a line tells; of a day without a time of day, what the page tells programs of that day. */
function exactTime(line: string, machine: readonly string[]): string | null {
  const label = TIME_LABEL.exec(line)
  const written = label ? line.slice(label.index + label[0].length) : line
  const told = parseBeijingTime(written)
  if (told === null) return machine[0] ?? null
  return (hasClock(written) ? undefined : machine.find((time) => time.slice(0, 10) === told.slice(0, 10))) ?? told
}

const metaOf = (document: Document, selector: string): string | null => {
  const meta = find(document, selector)
  return meta && attributeOf(meta, 'content')
}

/** When the page says to programs that it appeared, in Beijing time; the nearest `time` above the article last. */
function machineTimes(document: Document, place: Element): string[] {
  const above = findAll(document, 'time[datetime]').findLast((time) => isBefore(time, place))
  return [metaOf(document, 'meta[property="article:published_time"]'), above && attributeOf(above, 'datetime')].flatMap(
    (written) => timeIn(collapse(written)) ?? [],
  )
}

const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/i

function timeIn(written: string): string | null {
  if (!ZONED.test(written)) return parseBeijingTime(written)
  return beijingTimeOf(Math.floor(Date.parse(written.replace(/\s(?=[+-]|Z)/i, '').replace(' ', 'T')) / 1_000))
}

/** A heading among the lines; else the line above the date; else what the page calls itself. */
function titleFrom(document: Document, place: Element, lines: string[], told: number): string | null {
  const pageTitle = collapse(titleOf(document))
  const headings = findAll(document, 'h1').filter((heading) => isBefore(heading, place))
  const heading = collapse(headings.map((element) => rawTextOf(element)).findLast((text) => collapse(text) !== ''))
  const above = told > 0 ? lines.slice(0, told).findLast((line) => !CHROME.test(line)) : undefined
  // The site's name may be the only h1: then the line that the page's own title begins with is meant.
  const named = pageTitle.startsWith(heading)
    ? undefined
    : lines.findLast((line) => line.length > 1 && isBeginning(line, pageTitle))
  const found = named ?? (lines.includes(heading) ? heading : (above ?? heading))
  if (found) return withoutTag(found, pageTitle)
  return collapse(metaOf(document, 'meta[property="og:title"]')) || pageTitle.replace(TITLE_END, '') || null
}

/** Whether a title is a line, or goes on after it with names of channel and site. */
const isBeginning = (line: string, title: string): boolean =>
  title.startsWith(line) && /^\s*(?:$|[-_|｜–—·])/.test(title.slice(line.length))

/** A tag before the title is the host's when the page's own title begins without it. */
function withoutTag(title: string, pageTitle: string): string {
  const bare = title.replace(TAG, '')
  return bare !== '' && pageTitle.startsWith(bare) ? bare : title
}
