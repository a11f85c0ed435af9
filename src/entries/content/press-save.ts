/**
 * Injected by "Save to the library" of the context menu and by its key: alone, where an overlay may stand already, and
 * after the two that open one. Has the overlay save as soon as it shows an article; its button heeds only real presses.
 */
import { fail, ok, type Result } from '../../problem/result'
import { lifeHere } from './life'
import type { Overlay } from './overlay/open-overlay'

function saveOnce({ root, signal, save }: Overlay): void {
  const over = new AbortController()
  const ended = AbortSignal.any([over.signal, signal])
  const look = (): void => {
    const stands = root.querySelector('.save:enabled')
    // Where the page has no article there is nothing to save, and the view says why.
    if (stands || root.querySelector('.problem')) over.abort()
    if (stands) save()
  }
  const observer = new MutationObserver(look)
  ended.addEventListener('abort', () => observer.disconnect(), { once: true })
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  look()
}

/** Problem `not-found`: no overlay stands here. */
async function press(): Promise<Result<'pressed'>> {
  const life = lifeHere()
  const overlay = life?.abort.signal.aborted === false ? await life.overlay.catch(() => null) : null
  if (!overlay || overlay.signal.aborted) return fail('not-found')
  saveOnce(overlay)
  return ok('pressed')
}

export default press()
