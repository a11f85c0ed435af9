/**
 * The worker (in Firefox an event page): stopped when idle, started again by the next event. So all listeners are
 * registered in its first turn, and nothing that matters lives in its memory.
 */
import { createTranslate } from '../../i18n/translate'
import type { Library } from '../../library/library'
import { openLibrary } from '../../library/open-library'
import { serve } from '../../messages/serve'
import { badgeOf, openPopup, showToolbar } from '../../platform/action'
import { whileAwake } from '../../platform/awake'
import { onCommand } from '../../platform/commands'
import { fetchBytes } from '../../platform/fetch-bytes'
import { onMenuClick, setMenuEntries } from '../../platform/menus'
import { onMessage } from '../../platform/messages'
import { openCopy, openHandoff, openLibraryPage, openSaved, openWelcomePage } from '../../platform/own-pages'
import { hasAllSites, mayFetch, onGrant, onGrantsChange, removeAllSites } from '../../platform/permissions'
import {
  detectInOpenTabs,
  isDetectorRegistered,
  registerDetector,
  unregisterDetector,
} from '../../platform/registration'
import { inPrivateWindow, onBrowserStart, onInstalled, ownId, ownOrigin } from '../../platform/runtime'
import { inject, lockScroll, unlockScroll } from '../../platform/scripting'
import { getMessage } from '../../platform/send'
import { keepStorageFromPages, localStore, sessionStore } from '../../platform/storage'
import { activeTab, findTab } from '../../platform/tabs'
import type { Result } from '../../problem/result'
import { isTencent, pageOf } from './address'
import { createAwaitingGrant } from './awaiting-grant'
import { createDetectEverywhere } from './detect-everywhere'
import { createFetchPicture } from './fetch-picture'
import { extensionHandlers } from './handlers/extension'
import { webHandlers } from './handlers/web'
import { createPageIds } from './page-ids'
import { createSaves } from './saves'
import { createSettingsWriter } from './settings-writer'
import { createToggle } from './toggle'
import { createToolbar } from './toolbar'

/** The command of the manifest, and the entry of the context menu that does the same. */
const TOGGLE = 'toggle-reader'
/** The command, and the entry of the context menu, that save the page's article. */
const SAVE = 'save-article'
/** The entry of the context menu that reads only what is selected. */
const SELECTION = 'read-selection'

const now = () => Date.now()
const translate = createTranslate(getMessage)
const log = (doing: string, error: unknown) => console.error(`Qingdu, ${doing}:`, error)
const beside = async (what: string, work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => log(what, error))
}

const fetchPicture = createFetchPicture({ fetchBytes, mayFetch })

let opening: Promise<Result<Library>> | null = null
/** Opened by its first use; one that did not open is tried again by the next. */
async function library(): Promise<Result<Library>> {
  opening ??= openLibrary({ privateWindow: inPrivateWindow(), fetchPicture, session: sessionStore, memory: localStore })
  const opened = await opening
  if (!opened.ok) opening = null
  return opened
}

const saves = createSaves({ library, whileAwake })
const awaitingGrant = createAwaitingGrant({
  session: sessionStore,
  mayFetch,
  retry: (url) => saves.retryPictures(url, null),
  openPopup: async (tabId) => (await activeTab())?.id === tabId && openPopup(),
  now,
})
const settings = createSettingsWriter(localStore, now)
const putBacks = createPageIds(localStore, 'put-backs')
const flips = createPageIds(localStore, 'flips')
const toolbar = createToolbar({
  show: showToolbar,
  badgeOf,
  session: sessionStore,
  async isSaved(article) {
    const opened = await library()
    const savedAt = opened.ok ? await opened.value.savedAt(article) : opened
    return savedAt.ok && savedAt.value !== null
  },
  translate,
})
const detectEverywhere = createDetectEverywhere({
  settings,
  hasGrant: hasAllSites,
  removeGrant: removeAllSites,
  isRegistered: isDetectorRegistered,
  register: async () => {
    await registerDetector()
    await detectInOpenTabs((url) => !isTencent(pageOf(url)))
  },
  unregister: unregisterDetector,
  forgetDetected: toolbar.forgetDetected,
})
const toggle = createToggle({ lockScroll, unlockScroll, inject, openPopup, show: showToolbar, translate })

/** What every start of the browser and every install or update puts in order. */
async function tidy(): Promise<void> {
  await keepStorageFromPages()
  await setMenuEntries([
    { id: TOGGLE, title: translate('readHere') },
    { id: SAVE, title: translate('saveArticle') },
    { id: SELECTION, title: translate('readSelection'), onSelection: true },
  ])
  await detectEverywhere.follow()
  const opened = await library()
  if (opened.ok) await opened.value.emptyOldTrash(now())
}

/** What scripts in pages and pages of ours are both served with, each by its own handlers. */
const shared = { saves, settings, beside, toolbar, fetchPicture, putBacks, flips }
onMessage(
  serve({
    own: { id: ownId(), origin: ownOrigin() },
    web: webHandlers({
      ...shared,
      ...{ library, hasAllSites, unlockScroll, openHandoff, openSaved, openCopy, openLibraryPage, now },
    }),
    extension: extensionHandlers({ ...shared, awaitGrant: awaitingGrant.saved, detectEverywhere, findTab }),
    log,
  }),
)

const doing = (what: string, work: Promise<unknown>): void => void beside(what, work)

onCommand((name, tabId) => {
  if (name === TOGGLE) doing('toggling by key', toggle(tabId))
  if (name === SAVE) doing('saving by key', toggle(tabId, 'saving'))
})
onMenuClick((id, tabId) => {
  if (id === TOGGLE) doing('toggling by menu', toggle(tabId))
  if (id === SAVE) doing('saving by menu', toggle(tabId, 'saving'))
  if (id === SELECTION) doing('reading the selection', toggle(tabId, 'selection'))
})
onGrantsChange(() => doing('following a grant', detectEverywhere.follow()))
onGrant(() => doing('fetching what waited for a grant', awaitingGrant.granted()))
onBrowserStart(() => doing('starting', tidy()))
onInstalled((reason) => {
  doing('starting', tidy())
  if (reason === 'install') doing('welcoming', openWelcomePage())
})
