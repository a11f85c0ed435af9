import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import type { Article } from '../article/article'
import { ok, type Result } from '../problem/result'
import { exportBody, type PicturePlaces } from './body'
import { frontMatter, type SavedFacts } from './front-matter'

/**
 * The article as Markdown (GitHub's) with YAML front matter: pictures by `places`, code with its language, formulas
 * as the TeX they carry. Problems: those of `sanitize`.
 */
export function toMarkdown(article: Article, facts: SavedFacts, places: PicturePlaces): Result<string> {
  const body = exportBody(article, places)
  if (!body.ok) return body
  const text = service().turndown(body.value)
  return ok(`${frontMatter(article, facts)}\n# ${article.title.replace(/\s+/gu, ' ')}\n\n${text}\n`)
}

/** One a call: it keeps what it has seen. */
function service(): TurndownService {
  const made = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  })
  made.use(gfm)
  // What Markdown has no sign for stays the HTML that Markdown allows.
  made.keep((node) => ['SUB', 'SUP', 'MARK', 'U', 'RUBY'].includes(node.nodeName))
  made.addRule('formula', {
    filter: (node) => node.nodeName === 'IMG' && node.getAttribute('data-qd') === 'formula' && texOf(node) !== '',
    replacement: (_, node) => ('getAttribute' in node ? `$${texOf(node)}$` : ''),
  })
  made.addRule('caption', {
    filter: 'figcaption',
    replacement: (words) => (words.trim() ? `\n\n*${words.trim().replaceAll('*', '\\*')}*\n\n` : ''),
  })
  return made
}

/** The TeX of a formula that was made a picture; '': it has none. */
const texOf = (node: HTMLElement): string => (node.getAttribute('alt') ?? '').trim()
