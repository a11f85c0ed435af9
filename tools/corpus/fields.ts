import type { ReadArticle } from './answer.ts'
import type { CorpusPage } from './index-rows.ts'
import { normal } from './normal.ts'

/** Formats that may read a kind of page. */
const FORMATS: readonly [kind: RegExp, format: RegExp][] = [
  [/^wechat-0$/, /^wechat-article$/],
  [/^wechat-share$/, /^wechat-share$/],
  [/^wechat-8$/, /^wechat-pictures$/],
  [/^wechat-10$/, /^wechat-text$/],
  [/^qqnews/, /^(?:qq-.+|exeditor)$/],
  [/^leak$/, /^leaked$/],
  [/^copy$/, /^rich-media-copy$/],
  [/^adversarial$/, /^(?:rich-media-copy|wechat-article)$/],
]

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Least and most characters of a title that is the beginning of the first line. */
const [SHORT_TITLE, LONG_TITLE] = [8, 40]

/** A text message without a title of its own is called by its beginning. */
function isTitle(page: CorpusPage, title: string): boolean {
  if (!page.notes.includes('no own title')) return collapsed(title) === collapsed(page.title)
  const beginning = normal(title).replace(/(?:…|\.\.\.)$/, '')
  const first = normal(page.text[0] ?? '')
  const length = [...beginning].length
  return first.startsWith(beginning) && length <= LONG_TITLE && (length >= SHORT_TITLE || beginning === first)
}

const bylineParts = (byline: string | null): string[] => (byline ?? '').split(/[·|/、,;]/).map(collapsed)

/** Names of the fields that are wrong, with what was given. Kind goes by the format that read the page. */
export function wrongFields(page: CorpusPage, article: ReadArticle): string[] {
  const names = [article.siteName ?? '', article.byline ?? ''].map(collapsed).concat(bylineParts(article.byline))
  const isNamed = (name: string) => name === '' || names.includes(collapsed(name))
  const expected = FORMATS.find(([kind]) => kind.test(page.kind))?.[1]
  const checks = [
    { name: 'kind', right: expected === undefined || expected.test(article.formatId), given: article.formatId },
    { name: 'title', right: isTitle(page, article.title), given: article.title },
    { name: 'account', right: isNamed(page.account), given: `${article.siteName} / ${article.byline}` },
    { name: 'author', right: isNamed(page.author), given: `${article.siteName} / ${article.byline}` },
    { name: 'time', right: (article.publishedTime ?? '') === page.published, given: article.publishedTime },
  ]
  return checks.filter(({ right }) => !right).map(({ name, given }) => `${name}: ${given}`)
}

const CODES: Record<string, string> = { check: 'captcha', expired: 'unavailable' }

/** The problem code that a page which is no article asks for; null: it is an article. */
export function wantedCode({ kind }: CorpusPage): string | null {
  const [, name] = /^nonarticle-(.+)$/.exec(kind) ?? []
  return name === undefined ? null : (CODES[name] ?? name)
}
