import type { LibraryOptions } from '../../../library/open-library'
import { inPrivateWindow } from '../../../platform/runtime'
import { localStore, sessionStore } from '../../../platform/storage'

/** How a page of ours opens the library: nothing waits for the end of what a killed save left. */
export const libraryOptions = (privateWindow = inPrivateWindow()): LibraryOptions => ({
  privateWindow,
  recovering: 'beside',
  session: sessionStore,
  memory: localStore,
})
