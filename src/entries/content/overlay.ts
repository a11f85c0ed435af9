/** Injected by the toolbar popup, the keys or the context menu, each time they are used: toggles the overlay. */
import { fail, ok, type Result } from '../../problem/result'
import { type Life, leaveLife, lifeHere } from './life'
import { openOverlay } from './overlay/open-overlay'
import { type Extraction, leaveTaker } from './taker'

/** `opened`: whoever injected us may lock the page's scrolling; it is unlocked on our `closed` message. */
type Toggled = 'opened' | 'closed'

/** Ends a life in whatever state it is; one that failed to begin is over. */
async function close({ abort, overlay }: Life): Promise<void> {
  abort.abort()
  const opened = await overlay.catch(() => null)
  await opened?.close()
}

async function toggle(extraction: Extraction): Promise<Result<Toggled>> {
  const running = lifeHere()
  if (running && !running.abort.signal.aborted) {
    await close(running)
    return ok('closed')
  }
  // A place that is just going away has to be gone: its message would unlock the page under the new one.
  if (running) await close(running)
  const abort = new AbortController()
  const overlay = openOverlay(abort.signal, extraction)
  leaveLife({ abort, overlay })
  const opened = await overlay
  // Escape, the page, our own button: however it goes, this life is over.
  opened?.signal.addEventListener('abort', () => abort.abort(), { once: true })
  return ok(opened ? 'opened' : 'closed')
}

/** An exception here is our fault: it is logged, and whoever injected us says so kindly. */
leaveTaker((extraction) =>
  toggle(extraction).catch((error: unknown): Result<Toggled> => {
    console.error(error)
    lifeHere()?.abort.abort()
    return fail('internal')
  }),
)

/** The bundle is an expression with a value; what counts is the answer of extract.js, injected in the same call. */
export default 'left'
