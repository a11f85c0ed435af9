import type { Theme } from '../themes/theme'
import { findTheme } from '../themes/themes'
import { toCss } from '../themes/to-css'

/** The sheet of what is not among the palettes, by where it lies. */
const sheets = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; text: string }>()

/** Left by public/first-theme.js, which needs such a palette before the first frame: gone on with, not doubled. */
function begun(scope: Document | ShadowRoot): CSSStyleSheet | null {
  const left: unknown = scope instanceof Document ? Reflect.get(globalThis, 'madeTheme') : null
  return left instanceof CSSStyleSheet ? left : null
}

/** The rule of a palette that no static sheet has; '' where one has it. */
export const madeRule = (theme: Theme): string =>
  findTheme(theme.id) === theme ? '' : toCss(theme, `[data-theme=${theme.id}]`)

/**
 * Gives a document or shadow tree the palette of a theme that is reckoned (the reader's own, high contrast), beside
 * the static palettes; takes it away again where the theme is one of those.
 */
export function wearTheme(scope: Document | ShadowRoot, theme: Theme): void {
  const text = madeRule(theme)
  const known = sheets.get(scope)
  if ((known?.text ?? '') === text && (known || !begun(scope))) return
  const sheet = known?.sheet ?? begun(scope) ?? new CSSStyleSheet()
  sheet.replaceSync(text)
  sheets.set(scope, { sheet, text })
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet]
}
