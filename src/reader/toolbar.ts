/** One tab stop a toolbar, arrows inside (WAI-ARIA "toolbar"). */
const buttonsOf = (toolbar: Element): HTMLElement[] => [
  ...toolbar.querySelectorAll<HTMLElement>('button:not(:disabled)'),
]

/** Makes `current`, else what was last, else the first, the toolbar's one tab stop. */
export function tabStop(toolbar: Element, current?: Element | null): void {
  const buttons = buttonsOf(toolbar)
  const stop =
    buttons.find((button) => button === current) ?? buttons.find((button) => button.tabIndex === 0) ?? buttons[0]
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1
}

/** Where that key goes from `current`; null: not a key of toolbars. */
export function moveInToolbar(toolbar: Element, current: HTMLElement, key: string): HTMLElement | null {
  const buttons = buttonsOf(toolbar)
  const at = buttons.indexOf(current)
  if (at < 0) return null
  if (key === 'ArrowRight') return buttons[(at + 1) % buttons.length] ?? null
  if (key === 'ArrowLeft') return buttons[(at - 1 + buttons.length) % buttons.length] ?? null
  if (key === 'Home') return buttons[0] ?? null
  return key === 'End' ? (buttons.at(-1) ?? null) : null
}
