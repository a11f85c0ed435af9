import * as v from 'valibot'
import { type Article, readArticle } from '../article/article'
import { readSaveReport, type SaveReport } from '../article/save-report'
import { fail, ok, type Result } from '../problem/result'
import { type LookPatch, readLookPatch } from '../settings/patch'
import { readLook } from '../settings/read-look'
import { type Look, lookSchema } from '../settings/settings'
import { type Answer, type Argument, type Call, call, type Send } from './call'
import { type PageIdChange, pageIdsCall, readPageIds, rememberPageIdCall } from './page-ids'
import { pictureCall, readSentPicture } from './picture'

/** What the detector found in a page. */
export interface Detected {
  formatId: string
  title: string
}

/** What an overlay needs to begin: how to look, and when (epoch ms) this page was saved. */
export interface ReadingContext {
  look: Look
  savedAt: number | null
}

const detectedSchema = v.object({
  formatId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  title: v.pipe(v.string(), v.maxLength(1_000)),
})
const contextSchema = v.object({ look: lookSchema, savedAt: v.nullable(v.number()) })

/** Nothing is said, and nothing but that is accepted. */
const readNothing = (): Result<null> => ok(null)
const readDetected = (input: unknown): Result<Detected> => {
  const read = v.safeParse(detectedSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
const readContext = (input: unknown): Result<ReadingContext> => {
  const read = v.safeParse(contextSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}

/** What our scripts in any web page may ask. No answer carries anything out of the library but "saved, and when". */
export const webCalls = {
  /** The detector found an article; null: it went away again. */
  detected: {
    readArgument: (input: unknown): Result<Detected | null> => (input === null ? ok(null) : readDetected(input)),
    readAnswer: readNothing,
  } satisfies Call<Detected | null, null>,
  /** The overlay is closed: the page may scroll again. */
  closed: { readArgument: readNothing, readAnswer: readNothing } satisfies Call<null, null>,
  context: { readArgument: readNothing, readAnswer: readContext } satisfies Call<null, ReadingContext>,
  save: { readArgument: readArticle, readAnswer: readSaveReport } satisfies Call<Article, SaveReport>,
  /** Ends the save of this tab that is still fetching pictures. */
  cancelSave: { readArgument: readNothing, readAnswer: readNothing } satisfies Call<null, null>,
  /** Theme and typography, and nothing else of the settings: docs/decisions, "the overlay may change the look". */
  changeLook: { readArgument: readLookPatch, readAnswer: readLook } satisfies Call<LookPatch, Look>,
  /** Shows this article in a reader tab. */
  openTab: { readArgument: readArticle, readAnswer: readNothing } satisfies Call<Article, null>,
  /** Opens the saved copy of the page that asks, where there is one. */
  openSaved: { readArgument: readNothing, readAnswer: readNothing } satisfies Call<null, null>,
  /** Opens the page about the saved copy of the page that asks, where there is one. */
  openCopy: { readArgument: readNothing, readAnswer: readNothing } satisfies Call<null, null>,
  /** Opens the library page; says nothing about what is in it. */
  openLibrary: { readArgument: readNothing, readAnswer: readNothing } satisfies Call<null, null>,
  picture: pictureCall,
  putBacks: pageIdsCall,
  rememberPutBack: rememberPageIdCall,
  flips: pageIdsCall,
  rememberFlip: rememberPageIdCall,
}
export type WebCalls = typeof webCalls

/** How the asking side reads an answer. Named one by one: a script in a page shall not carry what reads the arguments. */
type Reader<Name extends keyof WebCalls> = (input: unknown) => Result<Answer<WebCalls[Name]>>

/** The calls of a script in a web page, as functions. */
export function webCaller(send: Send) {
  const ask = <Name extends keyof WebCalls>(
    name: Name,
    readAnswer: Reader<Name>,
    argument: Argument<WebCalls[Name]>,
  ): Promise<Result<Answer<WebCalls[Name]>>> => call('web', name, { readAnswer }, argument, send)
  return {
    detected: (found: Detected | null) => ask('detected', readNothing, found),
    closed: () => ask('closed', readNothing, null),
    context: () => ask('context', readContext, null),
    save: (article: Article) => ask('save', readSaveReport, article),
    cancelSave: () => ask('cancelSave', readNothing, null),
    changeLook: (patch: LookPatch) => ask('changeLook', readLook, patch),
    openTab: (article: Article) => ask('openTab', readNothing, article),
    openSaved: () => ask('openSaved', readNothing, null),
    openCopy: () => ask('openCopy', readNothing, null),
    openLibrary: () => ask('openLibrary', readNothing, null),
    picture: (address: string) => ask('picture', readSentPicture, address),
    putBacks: (url: string) => ask('putBacks', readPageIds, url),
    rememberPutBack: (change: PageIdChange) => ask('rememberPutBack', readNothing, change),
    flips: (url: string) => ask('flips', readPageIds, url),
    rememberFlip: (change: PageIdChange) => ask('rememberFlip', readNothing, change),
  }
}
