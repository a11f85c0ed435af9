/** px between a button and what opens below it. */
const GAP = 4
/** px between it and the edge of the window. */
const EDGE = 12

/** The button that opened it: of several the one pressed, which has the focus or (Safari, Firefox on macOS) the pointer. */
function buttonOf({ id }: HTMLElement): Element | null {
  const all = [...document.querySelectorAll(`[popovertarget="${id}"]`)]
  const isPressed = (button: Element) => button === document.activeElement || button.matches(':hover')
  return all.find(isPressed) ?? all[0] ?? null
}

/**
 * Puts a popover that opens under the button that opened it, or where there is no room over it, their right edges in
 * line; into its first field the focus, or its first item.
 */
export function placeBelow(event: Event): void {
  const panel = event.currentTarget
  if (!(panel instanceof HTMLElement && event instanceof ToggleEvent && event.newState === 'open')) return
  const button = buttonOf(panel)?.getBoundingClientRect()
  if (button) {
    const { clientWidth, clientHeight } = document.documentElement
    const isLow = button.bottom + GAP + panel.offsetHeight > clientHeight - EDGE
    panel.style.top = `${isLow ? Math.max(EDGE, button.top - GAP - panel.offsetHeight) : button.bottom + GAP}px`
    const widest = clientWidth - panel.offsetWidth - EDGE
    panel.style.right = `${Math.max(EDGE, Math.min(clientWidth - button.right, widest))}px`
  }
  panel.querySelector<HTMLElement>('input:checked, input, .item')?.focus()
}
