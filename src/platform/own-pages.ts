import { openPage } from './tabs'

const READER = '/src/entries/pages/tab/tab.html'

/** Path of a section of the options. */
export const optionsPath = (section: string): string => `/src/entries/pages/options/options.html#${section}`

/** Path of the library. */
export const libraryPath = '/src/entries/pages/library/library.html'

/** Shows the library. */
export const openLibraryPage = (): Promise<void> => openPage(libraryPath)

/** Path of the reader tab with a saved article; `url` is its key in the library, `version` the number of an earlier saving. */
export const savedPath = (url: string, version: number | null = null): string =>
  `${READER}#saved=${encodeURIComponent(url)}${version === null ? '' : `&version=${version}`}`

/** Path of the page about a saved copy: its versions, its pictures, the ways out. `url`: its key in the library. */
export const copyPath = (url: string): string => `/src/entries/pages/copy/copy.html#url=${encodeURIComponent(url)}`

/** Shows the page about a saved copy. */
export const openCopy = (url: string): Promise<void> => openPage(copyPath(url))

/** Shows a saved article in a reader tab; `url` is its key in the library. */
export const openSaved = (url: string): Promise<void> => openPage(savedPath(url))

/** Shows an article that waits in the library's handoffs; `from`: the tab it was read in; null: it was read in none. */
export const openHandoff = (id: string, from: number | null): Promise<void> =>
  openPage(`${READER}#handoff=${encodeURIComponent(id)}${from === null ? '' : `&from=${from}`}`)

/** Shows the one page of the first run. */
export const openWelcomePage = (): Promise<void> => openPage('/src/entries/pages/welcome/welcome.html')
