import { themes } from '../themes/themes'
import { toCss } from '../themes/to-css'
import article from './sheets/article.css?inline'
import author from './sheets/author.css?inline'
import bar from './sheets/bar.css?inline'
import base from './sheets/base.css?inline'
import outline from './sheets/outline.css?inline'
import panel from './sheets/panel.css?inline'
import receipt from './sheets/receipt.css?inline'
import states from './sheets/states.css?inline'

/** One sheet a concern, in the order in which they count: the author's wishes are answered last. */
const TEXTS = [base, bar, article, outline, panel, receipt, states, author]

const constructed = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/**
 * Gives `scope` the view's sheets: constructed ones, which no Content Security Policy of a page reaches. A shadow root
 * gets the palettes too; our pages have them from /themes.css before the first frame.
 */
export function adoptSheets(scope: Document | ShadowRoot): void {
  const palettes = 'host' in scope ? themes.map((theme) => toCss(theme, `[data-theme=${theme.id}]`)).join('') : ''
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, ...[palettes, ...TEXTS].filter(Boolean).map(constructed)]
}
