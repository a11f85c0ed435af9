/** What the watcher needs of the browser, so that tests can turn its clock. */
export interface Clock {
  setTimeout(run: () => void, ms: number): number
  clearTimeout(id: number): void
}

/** From the first change to the look at it, ms: a site that swaps its article does it in several steps. */
const SOON = 400
/** The same on a page that never stops changing, so that looking costs next to nothing there. */
const LATEST = 3_200

/**
 * Calls `look` some time after the page changed; changes before that are not even noticed, so a page that changes a
 * thousand times a second costs one record and one look each time. What changes after a look is looked at again, so
 * the last state never stays unseen; the wait doubles up to LATEST while changes go on. Returns what ends it.
 */
export function watchChanges(root: Node, look: () => void, clock: Clock): () => void {
  let wait = SOON
  let timer = 0
  let quietSince = 0
  const observe = () => observer.observe(root, { childList: true, subtree: true })
  const observer = new MutationObserver(() => {
    observer.disconnect()
    clock.clearTimeout(quietSince)
    timer = clock.setTimeout(() => {
      observe()
      wait = Math.min(LATEST, wait * 2)
      quietSince = clock.setTimeout(() => {
        wait = SOON
      }, wait)
      look()
    }, wait)
  })
  observe()
  return () => {
    observer.disconnect()
    clock.clearTimeout(timer)
    clock.clearTimeout(quietSince)
  }
}
