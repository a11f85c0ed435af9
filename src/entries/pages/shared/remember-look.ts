import { systemLook, systemQueries, themeInUse } from '../../../reader/theme-choice'
import { madeRule, wearTheme } from '../../../reader/wear-theme'
import type { Look } from '../../../settings/settings'

/** Key in localStorage that public/first-theme.js reads before the first frame. */
const KEY = 'look'

/** What was read last: the system may change its mind while the page is open. */
let last: Look | null = null

function wear(look: Look): void {
  const theme = themeInUse(look, systemLook())
  wearTheme(document, theme)
  document.documentElement.dataset.theme = theme.id
  document.documentElement.toggleAttribute('data-night', theme.dark)
}

/** Rules of what day and night show where no static sheet has them, for the next first frame. */
function madeRules({ theme, colours }: Look): string {
  const { contrast } = systemLook()
  const rules = ['light', 'dark'] as const
  return [
    ...new Set(
      rules.map((mode) => madeRule(themeInUse({ theme: { ...theme, mode }, colours }, { dark: false, contrast }))),
    ),
  ].join('')
}

/**
 * Leaves the look where the next page of ours finds it before its first frame, and puts the theme in use on
 * this document (`data-theme`; `data-night` where it is dark), so that html and body agree with the view. Call it
 * whenever settings were read.
 */
export function rememberLook({ theme, reading, colours }: Look): void {
  if (!last) {
    const follow = (): void => {
      if (last) wear(last)
    }
    for (const query of Object.values(systemQueries())) query.addEventListener('change', follow)
  }
  last = { theme, reading, colours }
  wear(last)
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, reading, made: madeRules(last) }))
  } catch {
    // Storage full or switched off: only the next first frame follows the system instead.
    console.info('The look could not be kept for the next first frame.')
  }
}
