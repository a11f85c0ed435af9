/** Files we put into the downloads folder by ourselves, where the reader allowed it; a click needs none of this. */
import browser, { type Downloads } from 'webextension-polyfill'

const right = { permissions: ['downloads' as const] }

/** Whether the reader lets us manage downloads. */
export const hasDownloads = (): Promise<boolean> => browser.permissions.contains(right)

/** Asks the reader. Only from a click of theirs, and before anything is awaited there; false: refused. */
export const requestDownloads = (): Promise<boolean> => browser.permissions.request(right)

/** Gives the right back. */
export const removeDownloads = (): Promise<boolean> => browser.permissions.remove(right)

/** A file of ours that lies in the downloads folder. */
export interface DownloadedFile {
  id: number
  /** Whole path. */
  path: string
  bytes: number
}

/**
 * Puts what an address (`blob:`) holds into the downloads folder under `name`, which may have folders in it; where a
 * file has that name, the browser adds a number. Resolves once it lies there whole; false: it does not, and the reader
 * or the browser ended it, or `signal` did. A download that is paused, or waits for a word of the reader, says nothing
 * more by itself: only the signal ends it.
 */
export async function downloadTo(address: string, name: string, signal: AbortSignal): Promise<boolean> {
  const ended = new Map<number, boolean>()
  let look = (): void => undefined
  const end = (id: number, isThere: boolean): void => {
    // Taken out of the browser's list once it lies there, it lies there all the same.
    if (!ended.has(id)) ended.set(id, isThere)
    look()
  }
  const changed = ({ id, state }: Downloads.OnChangedDownloadDeltaType): void => {
    if (state?.current === 'complete' || state?.current === 'interrupted') end(id, state.current === 'complete')
  }
  const erased = (id: number): void => end(id, false)
  browser.downloads.onChanged.addListener(changed)
  browser.downloads.onErased.addListener(erased)
  // A file of that name is another profile's, or another browser's.
  const file = { url: address, filename: name, conflictAction: 'uniquify' as const, saveAs: false }
  const begun = browser.downloads.download(file)
  try {
    const id = await unlessAborted(begun, signal)
    // It may have ended before we knew its number.
    while (!ended.has(id)) {
      const next = new Promise<void>((resolve) => {
        look = resolve
      })
      await unlessAborted(next, signal)
    }
    return ended.get(id) ?? false
  } catch {
    // The browser says in words alone that it does not take a file, or that the right was taken back meanwhile.
    void begun.then(cancel, () => 'never begun')
    return false
  } finally {
    browser.downloads.onChanged.removeListener(changed)
    browser.downloads.onErased.removeListener(erased)
  }
}

/** Leaves no half file behind. One that is over already, or whose right is gone, is none. */
const cancel = (id: number): Promise<void> => browser.downloads.cancel(id).catch(() => undefined)

/** As the promise, but rejected by the signal. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** The files whose path that pattern (of the browser's own kind) matches, newest first; those of other people's too. */
export async function downloadedFiles(pattern: string): Promise<DownloadedFile[]> {
  const found = await browser.downloads.search({ filenameRegex: pattern, exists: true, orderBy: ['-startTime'] })
  return found
    .filter(
      ({ exists, state, byExtensionId }) => exists && state === 'complete' && byExtensionId === browser.runtime.id,
    )
    .map(({ id, filename, fileSize }) => ({ id, path: filename, bytes: fileSize }))
}

/** Removes such a file, and the browser's memory of it; one the reader took away himself is forgotten all the same. */
export async function removeDownloaded({ id, path }: DownloadedFile): Promise<void> {
  try {
    await browser.downloads.removeFile(id)
  } catch (error) {
    // Browsers say in words alone that it is gone, and notice that late.
    console.info('Qingdu, removing', path, error)
  }
  await browser.downloads.erase({ id })
}
