import { themeInUse } from '../../../reader/theme-choice'
import type { Settings } from '../../../settings/settings'

/** Key in localStorage that public/first-theme.js reads before the first frame. */
const KEY = 'look'

/**
 * Leaves the look where the next page of ours finds it before its first frame, and puts the theme in use on
 * this document (`data-theme`), so that html and body agree with the view. Call it whenever settings were read.
 */
export function rememberLook({ theme, reading }: Settings): void {
  document.documentElement.dataset.theme = themeInUse(theme, matchMedia('(prefers-color-scheme: dark)').matches)
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, reading }))
  } catch {
    // Storage full or switched off: only the next first frame follows the system instead.
    console.info('The look could not be kept for the next first frame.')
  }
}
