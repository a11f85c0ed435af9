import { rowWindow, type Scrolled } from './row-window'
import type { RowWindow } from './state'

export interface ScrollFollower {
  /** Has it look in the next frame where the list stands, as it does after each scrolling. */
  look(): void
}

/** Where the list stands in the window; null: there is none. */
function measure(root: HTMLElement, count: number): Scrolled | null {
  const list = root.querySelector('ul.list')
  if (!list || count === 0) return null
  const { top, height } = list.getBoundingClientRect()
  return { top: -top, height: innerHeight, row: height / count, count }
}

/** Tells, at most once a frame, of the rows to have in the document while the window is scrolled. */
export function followScroll(
  root: HTMLElement,
  { count, rows, change }: { count(): number; rows(): RowWindow; change(rows: RowWindow): void },
): ScrollFollower {
  let asked = false
  function look(): void {
    asked = false
    const scrolled = measure(root, count())
    if (!scrolled || scrolled.row === 0) return
    const [wanted, had] = [rowWindow(scrolled), rows()]
    if (wanted.first !== had.first || wanted.end !== had.end) change(wanted)
  }
  const ask = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(look)
  }
  addEventListener('scroll', ask, { passive: true })
  addEventListener('resize', ask, { passive: true })
  return { look: ask }
}
