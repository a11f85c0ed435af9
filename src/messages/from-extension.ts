import * as v from 'valibot'
import { type Article, readArticle } from '../article/article'
import { readSaveReport, type SaveReport } from '../article/save-report'
import { fail, ok, type Result } from '../problem/result'
import { readSettingsPatch, type SettingsPatch } from '../settings/patch'
import type { Settings } from '../settings/settings'
import { readSettings } from '../settings/stored'
import { type Call, call, type Send } from './call'
import { type PageIdChange, pageIdsCall, rememberPageIdCall } from './page-ids'
import { pictureCall } from './picture'

/** An article to save, and the tab whose toolbar button shall show it; null: none. */
export interface SaveRequest {
  article: Article
  tabId: number | null
}

/** Pictures of a saved article that are to be fetched again: one by its ArticleImage.src, or null: all that are missing. */
export interface RetryRequest {
  /** Key of the article in the library. */
  url: string
  only: string | null
}

const urlSchema = v.pipe(v.string(), v.maxLength(16_384))
const tabIdSchema = v.nullable(v.pipe(v.number(), v.integer()))
const retrySchema = v.object({ url: urlSchema, only: v.nullable(urlSchema) })

function readSaveRequest(input: unknown): Result<SaveRequest> {
  if (typeof input !== 'object' || input === null || !('article' in input) || !('tabId' in input)) {
    return fail('broken-data')
  }
  const article = readArticle(input.article)
  const tabId = v.safeParse(tabIdSchema, input.tabId)
  if (!article.ok) return article
  return tabId.success ? ok({ article: article.value, tabId: tabId.output }) : fail('broken-data')
}
const readUrl = (input: unknown): Result<string> => {
  const url = v.safeParse(urlSchema, input)
  return url.success ? ok(url.output) : fail('broken-data')
}
const readRetryRequest = (input: unknown): Result<RetryRequest> => {
  const request = v.safeParse(retrySchema, input)
  return request.success ? ok(request.output) : fail('broken-data')
}
const readNothing = (): Result<null> => ok(null)

/** What only pages of our own origin may ask. */
export const extensionCalls = {
  changeSettings: { readArgument: readSettingsPatch, readAnswer: readSettings } satisfies Call<SettingsPatch, Settings>,
  /** The defaults again; a stored value that could not be read is kept beside. */
  resetSettings: { readArgument: readNothing, readAnswer: readSettings } satisfies Call<null, Settings>,
  save: { readArgument: readSaveRequest, readAnswer: readSaveReport } satisfies Call<SaveRequest, SaveReport>,
  /** Missing pictures of the saved article of that address again. */
  retryPictures: { readArgument: readRetryRequest, readAnswer: readSaveReport } satisfies Call<
    RetryRequest,
    SaveReport
  >,
  /** Ends what is being fetched for the article of that address. */
  cancelSave: { readArgument: readUrl, readAnswer: readNothing } satisfies Call<string, null>,
  /** An article was trashed or came back, so that toolbar buttons that say "in your library" may be wrong. */
  libraryChanged: { readArgument: readNothing, readAnswer: readNothing } satisfies Call<null, null>,
  picture: pictureCall,
  putBacks: pageIdsCall,
  rememberPutBack: rememberPageIdCall,
  flips: pageIdsCall,
  rememberFlip: rememberPageIdCall,
}
export type ExtensionCalls = typeof extensionCalls

/** The calls of our own pages, as functions. */
export const extensionCaller = (send: Send) => ({
  changeSettings: (patch: SettingsPatch) =>
    call('extension', 'changeSettings', extensionCalls.changeSettings, patch, send),
  resetSettings: () => call('extension', 'resetSettings', extensionCalls.resetSettings, null, send),
  save: (request: SaveRequest) => call('extension', 'save', extensionCalls.save, request, send),
  retryPictures: (request: RetryRequest) =>
    call('extension', 'retryPictures', extensionCalls.retryPictures, request, send),
  cancelSave: (url: string) => call('extension', 'cancelSave', extensionCalls.cancelSave, url, send),
  libraryChanged: () => call('extension', 'libraryChanged', extensionCalls.libraryChanged, null, send),
  picture: (address: string) => call('extension', 'picture', pictureCall, address, send),
  putBacks: (url: string) => call('extension', 'putBacks', pageIdsCall, url, send),
  rememberPutBack: (change: PageIdChange) => call('extension', 'rememberPutBack', rememberPageIdCall, change, send),
  flips: (url: string) => call('extension', 'flips', pageIdsCall, url, send),
  rememberFlip: (change: PageIdChange) => call('extension', 'rememberFlip', rememberPageIdCall, change, send),
})
