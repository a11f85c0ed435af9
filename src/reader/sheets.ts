import { themes } from '../themes/themes'
import { toCss } from '../themes/to-css'
import reader from './sheets/reader.css?inline'

/**
 * Gives a shadow root the palettes and the view's sheets, constructed: no Content Security Policy of a page reaches
 * them. A page of ours links sheets/reader.css in its head instead, and has both before its first frame.
 */
export function adoptSheets(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(themes.map((theme) => toCss(theme, `[data-theme=${theme.id}]`)).join('') + reader)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
