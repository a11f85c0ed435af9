import type { TemplateResult } from 'lit-html'
import type { ToastWords } from '../../../reader/contract'
import { toast } from '../../../reader/toast'
import { toastClock } from '../../../reader/toast-clock'

/** The view's one line at the foot, in a page of its own. */
export interface Toast {
  show(words: ToastWords): void
  hide(): void
  template(): TemplateResult
}

/** `draw` is called whenever `template()` changed. */
export function createToast(draw: () => void): Toast {
  let shown: ToastWords | null = null
  const changed = (words: ToastWords | null) => {
    shown = words
    draw()
  }
  const { show, hide, hold } = toastClock(changed, new AbortController().signal) // the page ends with its document
  return { show, hide, template: () => toast(shown, hold) }
}
