/**
 * The declared content script: finds by structure whether a page holds an article we read well, and tells the
 * background, which sets badge and title of the toolbar button. Changes nothing in the page. At most 2 kB gzip, so it
 * takes the signs of the formats and nothing else of them.
 */
import type { Sign } from '../../formats/contract'
import { send } from '../../platform/send'
import { startDetector } from './detect/start-detector'

/** A notice is no article: no badge for it. */
const files = import.meta.glob<Sign>(
  ['../../formats/*.ts', '!../../formats/contract.ts', '!../../formats/*-notice.ts', '!../../formats/*.test.ts'],
  { eager: true, import: 'sign' },
)

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.ts'.length)

// Frames are advertisements and players; the article is the page.
if (window === window.top) {
  const signs = Object.fromEntries(Object.entries(files).map(([path, sign]) => [idOf(path), sign]))
  const clock = {
    setTimeout: (run: () => void, ms: number) => window.setTimeout(run, ms),
    clearTimeout: (id: number) => window.clearTimeout(id),
  }
  startDetector({ window, signs, send, clock })
}
