/** The overlay's look, and how it follows what is changed elsewhere. */
import type { webCaller } from '../../../messages/from-web'
import type { Result } from '../../../problem/result'
import type { Host } from '../../../reader/host'
import type { Reader } from '../../../reader/reader'
import type { LookPatch } from '../../../settings/patch'
import type { Look } from '../../../settings/settings'

/** Stores changes of the look, and knows whether what was asked of it meanwhile is older than they are. */
export function createLooks(caller: Pick<ReturnType<typeof webCaller>, 'changeLook' | 'context'>) {
  let [begun, under] = [0, 0]
  return {
    async change(patch: LookPatch): Promise<Result<Look>> {
      begun += 1
      under += 1
      const changed = await caller.changeLook(patch)
      under -= 1
      return changed
    },
    /** The look as others may have changed it; null: the reader has changed it here since it was asked. */
    async ask(): Promise<Look | null> {
      if (under > 0) return null
      const before = begun
      const now = await caller.context()
      return now.ok && begun === before ? now.value.look : null
    },
  }
}
export type Looks = ReturnType<typeof createLooks>

/** A look that was changed elsewhere is worn once the reader is back at this page: storage tells a page's script nothing. */
export function followLook({ signal }: Host, reader: Reader, looks: Looks): void {
  const back = async (): Promise<void> => {
    const look = document.visibilityState === 'visible' ? await looks.ask() : null
    if (look && !signal.aborted) reader.setLook(look)
  }
  document.addEventListener('visibilitychange', () => void back(), { signal })
  window.addEventListener('focus', () => void back(), { signal })
}
