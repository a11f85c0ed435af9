import type { Article } from '../../../article/article'
import { openHandoff, openLibraryPage, openSaved } from '../../../platform/own-pages'
import { openOptions } from '../../../platform/runtime'
import { inject, lockScroll, unlockScroll } from '../../../platform/scripting'
import type { Tab } from '../../../platform/tabs'
import type { Problem } from '../../../problem/problem'
import { fail, ok, readResult } from '../../../problem/result'
import type { ReaderActions } from '../../../reader/reader'
import { changeLook } from '../shared/change-look'
import { type Kept, keptPicture } from '../shared/kept-picture'
import { openLibraryLate } from '../shared/open-library-late'
import { pictureHelp } from '../shared/picture-help'
import { rememberedActions } from '../shared/remembered-actions'
import { saveActions } from '../shared/save-actions'
import { findCopy } from './find-copy'

/** A popup stays open beside a new tab in some window managers; it has done its work. */
const closing = (work: Promise<unknown>): void => void work.then(() => window.close())

/** Hands the reading over to the overlay. Null: done; else why the page does not take it. */
async function readHere(tabId: number): Promise<Problem | null> {
  await lockScroll(tabId)
  const injected = await inject(tabId, 'overlay')
  const overlay = injected.ok ? readResult(injected.value, ok) : injected
  if (overlay.ok) return null
  await unlockScroll(tabId)
  return overlay.problem
}

/** Puts the article where the reader tab finds it, and opens that. Null: done; else why it could not be kept. */
async function openInTab(article: Article, from: number): Promise<Problem | null> {
  const library = await openLibraryLate({ privateWindow: false })
  const kept = library.ok ? await library.value.keepHandoff(article) : library
  if (!kept.ok) return kept.problem
  await openHandoff(kept.value, from)
  return null
}

/** What is saved of the page; null: nothing. */
async function findKept(tab: Tab | null): Promise<Kept | null> {
  const library = await openLibraryLate({ privateWindow: tab?.incognito ?? false })
  const copy = library.ok ? await findCopy(library.value, tab?.url ?? null) : null
  return library.ok && copy ? { library: library.value, url: copy.url } : null
}

/**
 * What the popup does for the view. `tab`: the one being read; null: none. `failed` tells what went wrong with an
 * action that has no answer of its own. From a private window nothing is kept, so there is no reader tab either.
 */
export function popupActions(tab: Tab | null, failed: (problem: Problem) => void): ReaderActions {
  const leaving = (work: Promise<Problem | null>): void =>
    void work.then((problem) => (problem ? failed(problem) : window.close()))
  const saves = saveActions(tab?.id ?? null)
  return {
    ...saves,
    save: async (article, told) => (tab?.incognito ? fail('private-window') : saves.save(article, told)),
    allowPictures: async (article) => !tab?.incognito && saves.allowPictures(article),
    ...rememberedActions(tab?.incognito ?? false),
    changeLook,
    openLibrary: () => closing(openLibraryPage()),
    openSettings: () => closing(openOptions()),
    openRecent: (url) => closing(openSaved(url)),
    retry: () => location.reload(),
    ...(tab ? { readHere: () => leaving(readHere(tab.id)) } : {}),
    pictures: pictureHelp(
      tab?.id ?? null,
      keptPicture(() => findKept(tab)),
    ),
    ...(tab && !tab.incognito ? { openTab: (article: Article) => leaving(openInTab(article, tab.id)) } : {}),
  }
}
