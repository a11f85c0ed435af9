/**
 * The overlay of this page, kept on the global of our isolated world: no page sees it, and it outlives the script that
 * opened it. Whatever is injected later finds it here.
 */
import type { Overlay } from './overlay/open-overlay'

export interface Life {
  abort: AbortController
  /** null: it was ended before it stood. */
  overlay: Promise<Overlay | null>
}

const LIFE = Symbol.for('qingdu overlay')
/** The rim of our own global: nobody but our scripts knows that symbol. */
const world = globalThis as { [LIFE]?: Life | undefined }

export const lifeHere = (): Life | undefined => world[LIFE]

export const leaveLife = (life: Life): void => {
  world[LIFE] = life
}
