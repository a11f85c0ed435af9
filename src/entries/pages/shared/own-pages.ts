import { openPage } from '../../../platform/tabs'

const TAB = '/src/entries/pages/tab/tab.html'

/** Shows the library. */
export const openLibraryPage = (): Promise<void> => openPage('/src/entries/pages/library/library.html')

/** Shows a saved article in a reader tab; `url` is its key in the library. */
export const openSaved = (url: string): Promise<void> => openPage(`${TAB}#saved=${encodeURIComponent(url)}`)

/** Shows an article that waits in the library's handoffs. */
export const openHandoff = (id: string): Promise<void> => openPage(`${TAB}#handoff=${encodeURIComponent(id)}`)
