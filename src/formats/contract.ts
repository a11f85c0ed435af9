import type { Article } from '../article/article'
import type { Hidden } from '../dom/snapshot'
import type { Result } from '../problem/result'

/** What tells that a page may hold a format. Cheap, and compiled into the detector: any one present means "maybe". */
export interface Sign {
  /** CSS, asked of the document. */
  selector?: string
  /** Text that stands in a data script (`application/json`) of the page. */
  script?: string
  /** What stands in the text of the page, outside of code, in a block that is most of it. Linear: it meets any page. */
  text?: RegExp
}

/** The web page as a format sees it. It is never changed. */
export interface WebPage {
  document: Document
  url: URL
}

/** A picture the page knows more about than its `img` says; `key` is what the body calls it (`IMG_0`). */
export interface ImageHint {
  key: string
  /** Absolute addresses, best first. */
  addresses: string[]
  width: number | null
  height: number | null
  caption: string | null
}

/** What a format has marked in its copy of the body as none of the author's; it is dropped like what `noise` selects. */
export const MARKED_NOISE = '[data-qd-noise]'

/** What a format may know of an article besides its body. */
export type ArticleFields = Pick<
  Article,
  'title' | 'byline' | 'siteName' | 'excerpt' | 'lang' | 'dir' | 'publishedTime' | 'url' | 'original' | 'reprintOf'
> & { preview: Article['preview'] }

/** Lines of text on either side of an article, in order; the receipt looks for sentences among them. */
export interface Beside {
  before: string[]
  after: string[]
}

/** What reading a page with one format gives. */
export interface Reading {
  /** The container as it was found; only the receipt counts it. Inert or live, never changed. */
  source: Element
  /** An inert copy without invisible text; the steps change it. */
  body: Element
  /** What the copy leaves out because it is not seen, for the receipt: pass on what `snapshot` answers. */
  hidden?: Hidden[]
  /** CSS of what the publisher puts among the author's work, inside the body; it is dropped as noise. */
  noise?: string
  fields: Partial<ArticleFields>
  images?: ImageHint[]
  /** Escape layers taken off; 0 where left out. */
  layers?: number
  /** The source was cut inside a tag, an escape or a sentence: the receipt proves nothing. */
  truncated?: boolean
  /** Pictures the source names without an address anywhere. */
  lostImages?: number
  /** The author's words, where the page shows a translation of them. Its fields tell title and language. */
  untranslated?: Omit<Reading, 'untranslated'>
  /** Where a host has set it, in any tree: what stands beside may be of the article or the host's. */
  places?: Element[]
  /** The same, as lines. */
  beside?: Beside
  /** Placeholders nobody knows that were removed, by name. */
  placeholders?: Record<string, number>
}

/** null: not mine. A page that is no article is a problem: deleted violation unavailable captcha migrated. */
export type Read = (page: WebPage) => Result<Reading> | null

/** The exports of each file beside this one; its file name is the format's id. */
export interface FormatModule {
  /** Ids that are asked after this one. Missing: none. A test checks that the order is total. */
  before?: readonly string[]
  sign: Sign
  read: Read
}
