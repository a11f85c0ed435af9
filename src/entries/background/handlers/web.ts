import type { Article } from '../../../article/article'
import { keysOfPage } from '../../../article/keys-of-page'
import type { Library } from '../../../library/library'
import type { PageIdChange } from '../../../messages/page-ids'
import type { WebSender } from '../../../messages/sender'
import type { WebHandlers } from '../../../messages/serve'
import { fail, ok, type Result } from '../../../problem/result'
import type { Look, Settings } from '../../../settings/settings'
import { isTencent, mayBring } from '../address'
import { createLimit } from '../limit'
import type { PageIds } from '../page-ids'
import type { Toolbar } from '../toolbar'
import { sendPicture } from './send-picture'
import type { SharedRim } from './shared-rim'

export interface WebRim extends SharedRim {
  library(): Promise<Result<Library>>
  toolbar: Pick<Toolbar, 'detected' | 'saved' | 'articleOf'>
  /** Whether the reader granted all sites. */
  hasAllSites(): Promise<boolean>
  unlockScroll(tabId: number): Promise<unknown>
  /** `from`: the tab it was read in. */
  openHandoff(id: string, from: number): Promise<void>
  /** `url`: key in the library. */
  openSaved(url: string): Promise<void>
  openCopy(url: string): Promise<void>
  openLibraryPage(): Promise<void>
  /** epoch ms */
  now(): number
}

/** A single-page site swaps its article now and then; more often is a page that plays with us. */
const DETECTED_A_MINUTE = 20

/** An article has few pictures that fail; a page that asks for more is after something else. */
const PICTURES_A_MINUTE = 200

/** Pages of ours a reader opens from one tab; a page that opens more is not read, it fills the window. */
const OPENED_A_MINUTE = 10

/** A reader saves a page, and once more when it was mended; more would fill the library with what nobody read. */
const SAVED_A_MINUTE = 20

/** Blocks put back and pictures turned, one press each. Every one is written down whole with all pages that are known. */
const REMEMBERED_A_MINUTE = 120

/** A slider moved to and fro, a key held down; each change is written down and every page of ours wears it. */
const CHANGED_A_MINUTE = 240

/** The look alone: what a script in a page may know of the settings. */
const toLook = ({ reading, theme, colours }: Settings): Look => ({ reading, theme, colours })

/** What is remembered of single things: told to, and taken from, pages of the article's own site. */
const ofOwnSite = (ids: PageIds, mayRemember: (tabId: number) => boolean) => ({
  async tell({ url: page }: WebSender, url: string): Promise<Result<string[]>> {
    return mayBring(page, url) ? ok(await ids.of(url)) : fail('refused')
  },
  /** In a private window nothing is left behind. */
  async remember({ tabId, url: page, incognito }: WebSender, change: PageIdChange): Promise<Result<null>> {
    if (!mayBring(page, change.url)) return fail('refused')
    if (incognito) return fail('private-window')
    if (!mayRemember(tabId)) return fail('refused')
    await ids.remember(change)
    return ok(null)
  },
})

/**
 * What a script in a web page is answered. It speaks for its own tab and for articles of its own site, and learns
 * nothing of the library but whether, and when, the page it stands in was saved.
 */
export function webHandlers(rim: WebRim): WebHandlers {
  const maySayDetected = createLimit({ max: DETECTED_A_MINUTE, within: 60_000, now: rim.now })
  const mayAskPicture = createLimit({ max: PICTURES_A_MINUTE, within: 60_000, now: rim.now })
  /** One for all three ways of it. */
  const mayOpen = createLimit({ max: OPENED_A_MINUTE, within: 60_000, now: rim.now })
  const maySave = createLimit({ max: SAVED_A_MINUTE, within: 60_000, now: rim.now })
  const mayRemember = createLimit({ max: REMEMBERED_A_MINUTE, within: 60_000, now: rim.now })
  const mayChange = createLimit({ max: CHANGED_A_MINUTE, within: 60_000, now: rim.now })
  /** Address of what a tab is having saved. */
  const saving = new Map<number, string>()

  /** Problems: `refused` (an article of another site), `private-window`. */
  function mayKeep({ url, incognito }: WebSender, article: Article): Result<null> {
    if (!mayBring(url, article.url)) return fail('refused')
    return incognito ? fail('private-window') : ok(null)
  }

  /** Key and time of what is saved of a page; a library that does not open is told when something is to be saved. */
  async function savedOf(page: string): Promise<{ key: string; savedAt: number } | null> {
    const library = await rim.library()
    const keys = URL.canParse(page) ? keysOfPage(new URL(page)) : []
    for (const key of library.ok ? new Set([await rim.toolbar.articleOf(page), ...keys]) : []) {
      const savedAt = library.ok ? await library.value.savedAt(key) : library
      if (savedAt.ok && savedAt.value !== null) return { key, savedAt: savedAt.value }
    }
    return null
  }

  const save = async (from: WebSender, article: Article) => {
    const saved = await rim.saves.save(article)
    if (saved.ok) await rim.beside('showing a save', rim.toolbar.saved(from.tabId, from.url, saved.value.url))
    return saved
  }

  /** Shows what is saved of the page that asks, in one of the ways there are. Problems: `refused`, `not-found`. */
  async function openKept({ tabId, url }: WebSender, open: (url: string) => Promise<void>): Promise<Result<null>> {
    if (!mayOpen(tabId)) return fail('refused')
    const saved = await savedOf(url)
    if (!saved) return fail('not-found')
    await open(saved.key)
    return ok(null)
  }

  const [putBacks, flips] = [ofOwnSite(rim.putBacks, mayRemember), ofOwnSite(rim.flips, mayRemember)]

  return {
    async detected({ tabId, url }, found) {
      if (!maySayDetected(tabId)) return fail('refused')
      // A page that was open when "detect on every site" was turned off still has its detector.
      if (!isTencent(url) && !(await rim.hasAllSites())) return fail('refused')
      await rim.toolbar.detected(tabId, url, found !== null)
      return ok(null)
    },

    async closed({ tabId }) {
      await rim.unlockScroll(tabId)
      return ok(null)
    },

    async context({ url }) {
      const look = toLook(await rim.settings.read())
      return ok({ look, savedAt: (await savedOf(url))?.savedAt ?? null })
    },

    async save(from, article) {
      const allowed = mayKeep(from, article)
      if (!allowed.ok) return allowed
      if (saving.has(from.tabId) || !maySave(from.tabId)) return fail('refused')
      saving.set(from.tabId, article.url)
      try {
        return await save(from, article)
      } finally {
        saving.delete(from.tabId)
      }
    },

    cancelSave({ tabId }) {
      const url = saving.get(tabId)
      if (url !== undefined) rim.saves.cancel(url)
      return ok(null)
    },

    async changeLook({ tabId }, { reading, theme, colours }) {
      if (!mayChange(tabId)) return fail('refused')
      const changed = await rim.settings.change({ reading, theme, colours })
      return changed.ok ? ok(toLook(changed.value)) : changed
    },

    async openTab(from, article) {
      const allowed = mayKeep(from, article)
      if (allowed.ok && !mayOpen(from.tabId)) return fail('refused')
      const library = allowed.ok ? await rim.library() : allowed
      const kept = library.ok ? await library.value.keepHandoff(article) : library
      if (!kept.ok) return kept
      await rim.openHandoff(kept.value, from.tabId)
      return ok(null)
    },

    openSaved: (from) => openKept(from, rim.openSaved),
    openCopy: (from) => openKept(from, rim.openCopy),

    async openLibrary({ tabId }) {
      if (!mayOpen(tabId)) return fail('refused')
      await rim.openLibraryPage()
      return ok(null)
    },

    putBacks: putBacks.tell,
    rememberPutBack: putBacks.remember,
    flips: flips.tell,
    rememberFlip: flips.remember,

    async picture({ tabId }, address) {
      return mayAskPicture(tabId) ? ok(sendPicture(await rim.fetchPicture(address))) : fail('refused')
    },
  }
}
