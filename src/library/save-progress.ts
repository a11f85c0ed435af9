/** Small, so that a page can follow a save without the code of the library. */
import { readSaveProgress, type SaveProgress } from '../article/save-report'

/** BroadcastChannel on which every context of ours hears how far a save has come. */
const CHANNEL = 'library progress'

/** Tells how far saves have come, in whatever context of ours they run. Stops with the signal. */
export function onSaveProgress(listener: (progress: SaveProgress) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL)
  const hear = ({ data }: MessageEvent<unknown>) => {
    const progress = readSaveProgress(data)
    if (progress.ok) listener(progress.value)
  }
  channel.addEventListener('message', hear, { signal })
  signal.addEventListener('abort', () => channel.close(), { once: true })
}

/** Tells the others; `close` when there is nothing more to tell. */
export function saveProgressTeller(): { tell(progress: SaveProgress): void; close(): void } {
  const channel = new BroadcastChannel(CHANNEL)
  return { tell: (progress) => channel.postMessage(progress), close: () => channel.close() }
}
