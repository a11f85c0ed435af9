/** A reader tab: an article that was handed over, or a saved one. It shows the same again when it is reloaded. */
import type { Article } from '../../../article/article'
import { openLibrary } from '../../../library/open-library'
import { copyPath, openLibraryPage } from '../../../platform/own-pages'
import { inPrivateWindow, openOptions } from '../../../platform/runtime'
import { fail } from '../../../problem/result'
import type { KeyRow } from '../../../reader/contract'
import { mountReader } from '../../../reader/reader'
import { keptPictures } from '../../../reader/saved-pictures'
import { sanitize } from '../../../sanitize/sanitize'
import { changeLook } from '../shared/change-look'
import { type Kept, keptPicture } from '../shared/kept-picture'
import { libraryOptions } from '../shared/library-options'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { pictureHelp } from '../shared/picture-help'
import { rememberedActions } from '../shared/remembered-actions'
import { saveActions } from '../shared/save-actions'
import { savedPictures } from '../shared/saved-pictures'
import { locale, translate } from '../shared/words'
import { endOfCopy } from './end-of-copy'
import { findOrigin, findTarget } from './find-target'
import { loadArticle } from './load-article'

// What this page shows is in there, so its code does not come late.
const opening = openLibrary(libraryOptions())
const settings = await readPageSettings()
const root = document.querySelector<HTMLElement>('#reader')
if (!root) throw new Error('tab.html has no #reader')

/** Key in the library of the article shown, once it is saved. */
let savedUrl: string | null = null
/** Whether it is an earlier saving than the newest. */
let isEarlier = false

/** How far the article is read, while it is being stored. */
let keeping = Promise.resolve()

/** What is not saved has no place in the library to come back to. */
async function keepProgress(url: string | null, share: number): Promise<void> {
  const library = await opening
  if (library.ok && url !== null) await library.value.setProgress(url, share)
}

/** Of a live article that was handed over and is saved. */
async function findKept(): Promise<Kept | null> {
  const library = await opening
  return library.ok && savedUrl !== null ? { library: library.value, url: savedUrl } : null
}

const foot = document.createElement('div')
/** Those of a saved copy. */
const keys: KeyRow[] = []
const saves = saveActions(null)
const ending = new AbortController()
const { signal } = ending
const reader = mountReader(root, {
  surface: 'tab',
  look: settings,
  translate,
  locale,
  source: '',
  actions: {
    ...saves,
    async save(article: Article, told) {
      // Saved once more it would stand for the newest of its own later versions.
      if (isEarlier) return fail('earlier-version')
      const report = await saves.save(article, told)
      if (report.ok) savedUrl = report.value.url
      return report
    },
    ...rememberedActions(inPrivateWindow()),
    changeLook,
    pictures: pictureHelp(findOrigin(location.hash), keptPicture(findKept)),
    openLibrary: () => void openLibraryPage(),
    openSettings: () => void openOptions(),
    openCopy: ({ url }) => location.assign(copyPath(url)),
    retry: () => location.reload(),
    progress(share) {
      keeping = keepProgress(savedUrl, share)
    },
  },
  sanitize,
  foot,
  keys,
  signal,
})
onSettingsChange((changed) => reader.setLook(changed))
// Another target in the same tab: the next article, or the reader, changed the address. A view that ends tells how far
// it was read, which a document that goes would not have stored.
addEventListener('hashchange', () => {
  ending.abort()
  void keeping.finally(() => location.reload())
})

const library = await opening
const found = library.ok ? await loadArticle(library.value, findTarget(location.hash)) : library
if (library.ok && found.ok) {
  const { article, images, saved } = found.value
  isEarlier = found.value.isEarlier
  if (saved.savedAt !== null && !isEarlier) savedUrl = article.url
  document.title = article.title
  reader.showArticle(
    article,
    saved,
    images && keptPictures(savedPictures(library.value, images, isEarlier ? null : article.url)),
  )
  // It looks like the newest one.
  if (isEarlier) reader.tellProblem({ code: 'earlier-version' })
  else if (images) {
    if (library.value.readOnly === null) keys.push([['E'], 'archive'])
    await endOfCopy(foot, { library: library.value, url: article.url, reader, signal })
  }
} else if (!found.ok) reader.showProblem(found.problem, [])
