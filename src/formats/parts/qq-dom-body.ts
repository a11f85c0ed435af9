import { find, findAll, isElement, isInside, parentOf, rawTextOf } from '../../dom/unclobbered'
import { ok, type Result } from '../../problem/result'
import type { WebPage } from '../contract'
import { settlePlaceholders } from './copied-body'
import { readImageMap } from './image-map'
import type { QqData } from './qq-data'
import type { BodyReading } from './qq-data-body'
import { fillImages } from './qq-fill'
import { dressVideos } from './qq-videos'
import { readShown } from './shown-body'

/** Where each generation shows its body, newest first; the inner one of two that name the same place goes first. */
export const CONTAINERS = [
  '#article-content .rich_media_content',
  '#article-content .comps-contentify-wrap',
  '#article-content',
  '.content-article',
  '#Cnt-Main-Article-QQ',
  '[bosszone="content"]',
  '#ArticleContent',
  '#ArticleCnt',
]

/** Paragraphs that only QQ News' own pages have. */
const PARAGRAPH = '.qnt-p, .one-p'

/**
 * What stands among the author's work: statements, share buttons, related videos and articles, watermarks, the words of
 * players. After
 * `#ArtPLink` the oldest pages have nothing of the author's.
 */
export const QQ_NOISE = [
  '.article-top-content, .post_statement, #Status, .article-status, #Comment, #Recomend, #RIGHT',
  '.mbArticleShareBtn, [class^="rv-root"], #tipsWBzf, .relTxt, .moreTv-list, #Reading, #ArtPLink, #ArtPLink ~ *',
  'iframe[height="0"], .qqnews-content, [data-qd-repeat], txpdiv',
].join(', ')

/** Other sites use the same names for their bodies: one of these, the host or the data must prove whose page it is. */
const PROOF =
  '#Cnt-Main-Article-QQ, #C-Main-Article-QQ, .qq_article, .qq_conent, #article-title, #ArticleTit, .qnt-p, .one-p'
/** WeChat's pages are on qq.com, too. */
const HOST = /^(?!mp\.weixin\.).*\bqq\.com$/

/** The element that shows the article; null: this page shows none, or is no page of QQ News. */
export function findQqContainer({ document, url }: WebPage, data: QqData | null): Element | null {
  if (!data && !HOST.test(url.hostname) && !find(document, PROOF)) return null
  for (const selector of CONTAINERS) {
    const container = find(document, selector)
    if (container && holdsSomething(container)) return container
  }
  const [first, second] = findAll(document, PARAGRAPH)
  const parent = first && parentOf(first)
  if (parent && isElement(parent) && second && isInside(parent, second)) return parent
  return find(document, '.rich_media_content')
}

const holdsSomething = (element: Element): boolean =>
  (rawTextOf(element) ?? '').trim() !== '' || find(element, 'img') !== null

/** The body as the page shows it, its gaps filled from the data. Problems: those of `snapshot`. */
export function readDomBody(container: Element, data: QqData | null): Result<BodyReading> {
  const shot = readShown(container)
  if (!shot.ok) return shot
  const images = [...readImageMap(data?.attribute).values()]
  dressVideos(shot.value.body, data?.attribute)
  fillImages(shot.value.body, images)
  const settled = settlePlaceholders(shot.value.body)
  return ok({ ...shot.value, noise: QQ_NOISE, images, ...settled })
}
