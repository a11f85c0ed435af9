import type { HostRule, RecolorTheme } from '../recolor/palette'
import { type Recolored, recolor } from '../recolor/recolor'
import type { ColourSettings } from '../settings/settings'
import type { Theme } from '../themes/theme'
import { type AuthorPalette, authorPalette } from './author-palette'

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

/** How an article's colours are to be shown. */
export interface AuthorLook {
  theme: Theme
  author: ColourSettings['author']
  highContrast: boolean
}

/** An article on show, with what was done to it. */
interface Shown {
  body: HTMLElement
  author: ColourSettings['author']
  palette: AuthorPalette | null
  worn: Recolored | null
}

/**
 * Shows the author's colours of the article on show in the palette in use: kept, softened, or left out. The article
 * before, or one that is shown another way, gets its own back first.
 */
export function authorColours(): (body: HTMLElement | null, look: AuthorLook) => void {
  let shown: Shown | null = null
  const giveBack = (): void => {
    shown?.worn?.revert()
    shown?.palette?.revert()
    shown = null
  }
  return (body, { theme, author, highContrast }) => {
    if (shown && (shown.body !== body || shown.author !== author)) giveBack()
    if (!body) return
    shown ??= { body, author, palette: author === 'kept' ? null : authorPalette(body), worn: null }
    if (author !== 'kept') shown.palette?.apply(author)
    // Without the author's there are only the sheets' own colours, which every palette has made readable.
    if (author !== 'off') shown.worn = recolor(body, toRecolor(theme, highContrast))
  }
}
