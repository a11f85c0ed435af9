/** px between a button and what opens below it. */
const GAP = 4
/** px between it and the edge of the window. */
const EDGE = 12

/** Puts a popover that opens under the button that opened it, their right edges in line; into its first field the focus. */
export function placeBelow(event: Event): void {
  const panel = event.currentTarget
  if (!(panel instanceof HTMLElement && event instanceof ToggleEvent && event.newState === 'open')) return
  const button = document.querySelector(`[popovertarget="${panel.id}"]`)?.getBoundingClientRect()
  if (button) {
    panel.style.top = `${button.bottom + GAP}px`
    const right = document.documentElement.clientWidth - button.right
    const widest = document.documentElement.clientWidth - panel.offsetWidth - EDGE
    panel.style.right = `${Math.max(EDGE, Math.min(right, widest))}px`
  }
  panel.querySelector<HTMLInputElement>('input:checked, input')?.focus()
}
