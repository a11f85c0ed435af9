import { redraw, type Stage } from './stage'

/** What takes a while: one work at a time, each of which can be stopped. */
export interface OneWork {
  isBusy(): boolean
  /** Runs it with its signal; nothing, while another is under way. */
  run(work: (signal: AbortSignal) => Promise<void>): Promise<void>
  stop(): void
}

export function createOneWork(stage: Stage): OneWork {
  let ending: AbortController | null = null
  return {
    isBusy: () => ending !== null,
    async run(work) {
      if (ending) return
      ending = new AbortController()
      try {
        await work(ending.signal)
      } finally {
        ending = null
        redraw(stage, { fetching: null, backingUp: null })
      }
    },
    stop: () => ending?.abort(),
  }
}
