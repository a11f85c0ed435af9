import type { HostRule, RecolorTheme } from '../recolor/palette'
import { type Recolored, recolor } from '../recolor/recolor'
import type { Theme } from '../themes/theme'
import { findTheme } from '../themes/themes'

/** What sheets/article.css paints inside an article, for the colour engine: text is judged on it. */
const hostRules = ({ bg, tokens }: Theme): HostRule[] => [
  { selector: 'pre, :is(code, kbd, samp, tt):not(pre *)', background: tokens['code-bg'] },
  { selector: 'mark', background: tokens.mark },
  { selector: 'h4, h5, h6, figcaption, caption, [data-qd="caption"]', color: tokens['ink-2'] },
  { selector: 'blockquote cite, blockquote footer, [data-qd="source"]', color: tokens['ink-2'] },
  { selector: 'sup a', color: tokens.accent },
  // Authors' buttons do not come through the sanitiser: these are ours.
  { selector: 'button', background: bg },
]

const toRecolor = (theme: Theme, highContrast: boolean): RecolorTheme => ({
  dark: theme.dark,
  bg: theme.bg,
  fg: theme.fg,
  link: theme.link,
  highContrast,
  host: hostRules(theme),
})

/** Shows the author's colours of the article on show in the palette in use; the article before gets its own back. */
export function authorColours(): (body: HTMLElement | null, themeId: string) => void {
  let shown: { body: HTMLElement; worn: Recolored } | null = null
  return (body, themeId) => {
    if (shown && shown.body !== body) {
      shown.worn.revert()
      shown = null
    }
    const theme = findTheme(themeId)
    if (!body || !theme) return
    const high = matchMedia('(prefers-contrast: more)').matches
    shown = { body, worn: recolor(body, toRecolor(theme, high)) }
  }
}
