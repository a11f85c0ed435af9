import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Diagnostics, diagnosticsSchema, type Receipt, receiptSchema } from './receipt'

/** A content picture, in the order of `Article.content`. */
export interface ArticleImage {
  /** Absolute http(s) or data: address, as it stands in `content`. */
  src: string
  /** Further addresses to try in order when `src` fails; best first, `src` left out. */
  candidates: string[]
  /** CSS pixels as declared by the page; null: not declared. */
  width: number | null
  height: number | null
  caption: string | null
}

/** The same article in the other of its two languages. */
export interface OtherText {
  /** Text; '' where the page shows one title for both. */
  title: string
  /** As `Article.content`. */
  content: string
  /** Visible text of `content`. */
  textContent: string
  /** BCP 47; null: unknown */
  lang: string | null
}

/** The one thing Qingdu makes of a page: plain data that survives structured clone. Field names are Mozilla's. */
export interface Article {
  /** Text, never HTML; so are byline, siteName, excerpt. */
  title: string
  byline: string | null
  siteName: string | null
  excerpt: string | null
  /** BCP 47 */
  lang: string | null
  dir: 'ltr' | 'rtl' | null
  /** HTML out of sanitize(); a plain string again once it crossed a context, so the view sanitises at each render. */
  content: string
  /** Visible text of `content`; offsets into it are UTF-16 units. */
  textContent: string
  /** textContent.length */
  length: number
  /** ISO 8601 with offset: 2026-04-11T02:32:59+08:00 */
  publishedTime: string | null
  /** Canonical, absolute, http(s) or file, no fragment. A canonical link to a foreign site is not followed. */
  url: string
  images: ArticleImage[]
  /** File name of the format, or 'readability'. */
  formatId: string
  /** The account's 原创 mark; null: the format has none. */
  original: boolean | null
  /** 转载自 */
  reprintOf: { name: string; url: string | null } | null
  /** Paid and not bought: what stands here is this share (0–1) of the whole; null: unknown share. */
  preview: { share: number | null } | null
  /**
   * The reader's translator had changed the page: whether title, content, textContent and lang are its words or the
   * author's, and the other text. null: not translated, or the author's words are nowhere in the page.
   */
  translation: { shows: 'translation' | 'original'; other: OtherText } | null
  diagnostics: Diagnostics
  receipt: Receipt
}

/** Longest `content`, UTF-16 units: what sanitize() takes, too. */
const MAX_CONTENT_CHARACTERS = 8 * 1024 * 1024

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const size = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)))
const imageSchema = v.object({
  src: text(3 * 1024 * 1024),
  candidates: v.pipe(v.array(text(16_384)), v.maxLength(20)),
  width: size,
  height: size,
  caption: v.nullable(text(20_000)),
})

/** Without a fragment, but for the one that names a stretch of the page (selection-address.ts). */
const ABSOLUTE = /^(?:https?|file):\/\/[^#]*(?:#:~:text=[^#]*)?$/

/** Article from unknown: known keys only, so a `__proto__` of a forged one is never looked at. */
export const articleSchema = v.object({
  title: text(10_000),
  byline: v.nullable(text(10_000)),
  siteName: v.nullable(text(10_000)),
  excerpt: v.nullable(text(100_000)),
  lang: v.nullable(text(100)),
  dir: v.nullable(v.picklist(['ltr', 'rtl'])),
  content: text(MAX_CONTENT_CHARACTERS),
  textContent: text(MAX_CONTENT_CHARACTERS),
  length: v.pipe(v.number(), v.integer(), v.minValue(0)),
  publishedTime: v.nullable(text(100)),
  url: v.pipe(text(16_384), v.regex(ABSOLUTE)),
  images: v.pipe(v.array(imageSchema), v.maxLength(10_000)),
  formatId: v.pipe(text(100), v.regex(/^[a-z0-9-]+$/)),
  original: v.nullable(v.boolean()),
  reprintOf: v.nullable(v.object({ name: text(10_000), url: v.nullable(text(16_384)) })),
  preview: v.nullable(v.object({ share: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))) })),
  // Articles saved before this was known have none.
  translation: v.optional(
    v.nullable(
      v.object({
        shows: v.picklist(['translation', 'original']),
        other: v.object({
          title: text(10_000),
          content: text(MAX_CONTENT_CHARACTERS),
          textContent: text(MAX_CONTENT_CHARACTERS),
          lang: v.nullable(text(100)),
        }),
      }),
    ),
    null,
  ),
  diagnostics: diagnosticsSchema,
  receipt: receiptSchema,
})

/** An Article that crossed a context or comes from the database. Problem: `broken-data`. */
export function readArticle(input: unknown): Result<Article> {
  const read = v.safeParse(articleSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
