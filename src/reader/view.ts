/**
 * An article as nodes. `Article.content` is text that may have crossed a context or lain in a database for years, so
 * it is sanitised here, at every render; parsed where nothing loads; given what a sanitiser cannot let through; and put
 * in once. Themes and settings act on it by custom properties alone.
 */
import type { Article } from '../article/article'
import { BLOCKS } from '../dom/blocks'
import { parseInert } from '../dom/parse-inert'
import type { Translate } from '../i18n/translate'
import { ok, type Result } from '../problem/result'
import type { Sanitize } from '../sanitize/sanitize'
import { authorMarks } from './author-marks'
import { authorSizes } from './author-sizes'
import { authorStress } from './author-stress'
import { codeBlocks } from './code-blocks'
import type { KeptPictures, PictureHelp } from './contract'
import { type Flips, type NightPictures, nightPictures, pictureKeys } from './night-pictures'
import { fitPageBoxes } from './page-boxes'
import { watchPictures } from './picture-rescue'
import { namePictures, reservePlaces } from './pictures'
import { watchScrollers, wrapTables } from './scrollers'

export interface ViewOptions {
  sanitize: Sanitize
  translate: Translate
  /** Of a saved copy; null: pictures come from the web. */
  kept: KeptPictures | null
  /** Ends with this article, not only with the view. */
  signal: AbortSignal
  /** What the surface can do for a picture that does not load; null: nothing. */
  pictures: PictureHelp | null
  /** Which pictures the reader turned by night; null: it is not remembered here. */
  flips: Flips | null
  /** A code block was copied. */
  copied(): void
  /** A link to a place in the article was pressed. */
  jump(target: HTMLElement): void
}

export interface ArticleBody {
  body: HTMLElement
  /** Blocks by name, in the order in which they begin: what the receipt's places count. None of the view's own. */
  blocks: Element[]
  night: NightPictures
}

const PREFIX = '#user-content-'

/** An address that the policy lets through as a picture's; null: none. */
function cleanPicture(src: string, url: string, sanitize: Sanitize): string | null {
  const inert = parseInert('')
  const image = inert.createElement('img')
  image.setAttribute('src', src)
  const clean = sanitize(image.outerHTML, { url })
  if (!clean.ok) return null
  return parseInert(String(clean.value)).querySelector('img')?.getAttribute('src') ?? null
}

function followLinks(body: HTMLElement, { jump, signal }: ViewOptions): void {
  body.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href') ?? ''
      if (!href.startsWith(PREFIX)) return
      // A shadow root knows no fragments, and in a page of ours one would become part of its address.
      event.preventDefault()
      const target = body.querySelector<HTMLElement>(`#${CSS.escape(href.slice(1))}`)
      if (target) jump(target)
    },
    { signal },
  )
}

/**
 * Sanitised nodes of that content in the live document, dressed for the article's sheet. `inertly` sees them before, where
 * nothing loads yet. Problem: as `sanitize`.
 */
export function toNodes(
  { content, url }: Pick<Article, 'content' | 'url'>,
  sanitize: Sanitize,
  inertly: (body: Element) => void,
): Result<HTMLElement> {
  const safe = sanitize(content, { url })
  if (!safe.ok) return safe
  const inert = parseInert(String(safe.value))
  fitPageBoxes(inert.body)
  authorSizes(inert.body)
  authorMarks(inert.body)
  authorStress(inert.body)
  inertly(inert.body)
  const body = document.createElement('div')
  body.append(...inert.body.childNodes)
  return ok(body)
}

/** The article's body, ready to be put in. Problems: `too-large`, `internal`, from the sanitiser. */
export function articleBody(article: Article, options: ViewOptions): Result<ArticleBody> {
  const { kept } = options
  let withheld: ReturnType<KeptPictures['withhold']> | null = null
  let keys: ReturnType<typeof pictureKeys> = new Map()
  const read = toNodes(article, options.sanitize, (inert) => {
    reservePlaces(inert, article.images)
    keys = pictureKeys(inert)
    if (kept) withheld = kept.withhold(inert)
  })
  if (!read.ok) return read
  const body = read.value
  body.className = 'body'
  const blocks = [...body.querySelectorAll('*')].filter((element) => BLOCKS.has(element.localName))
  if (kept && withheld) kept.fill(withheld, options)
  namePictures(body, options.translate)
  wrapTables(body)
  codeBlocks(body, options.translate, options.copied)
  watchPictures(body, article, {
    ...options,
    help: options.pictures,
    clean: (src) => cleanPicture(src, article.url, options.sanitize),
  })
  watchScrollers(body, options.translate, options.signal)
  followLinks(body, options)
  return ok({ body, blocks, night: nightPictures(body, keys, options) })
}
