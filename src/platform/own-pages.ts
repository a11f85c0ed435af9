import { openPage } from './tabs'

const READER = '/src/entries/pages/tab/tab.html'

/** Shows the library. */
export const openLibraryPage = (): Promise<void> => openPage('/src/entries/pages/library/library.html')

/** Path of the reader tab with a saved article; `url` is its key in the library. */
export const savedPath = (url: string): string => `${READER}#saved=${encodeURIComponent(url)}`

/** Shows a saved article in a reader tab; `url` is its key in the library. */
export const openSaved = (url: string): Promise<void> => openPage(savedPath(url))

/** Shows an article that waits in the library's handoffs; `from`: the tab it was read in; null: it was read in none. */
export const openHandoff = (id: string, from: number | null): Promise<void> =>
  openPage(`${READER}#handoff=${encodeURIComponent(id)}${from === null ? '' : `&from=${from}`}`)

/** Shows the one page of the first run. */
export const openWelcomePage = (): Promise<void> => openPage('/src/entries/pages/welcome/welcome.html')
