import type { ToastWords } from './contract'

/** How long a toast stays, ms; the clock stands while it is pointed at or focused. */
const STAYS = 8_000

export interface ToastClock {
  show(words: ToastWords): void
  hide(): void
  hold(held: boolean): void
  /** Takes back what the toast tells of; false: it offers no such thing. */
  undo(): boolean
}

/** One toast at a time. `changed` draws it; nothing runs after `signal`. */
export function toastClock(changed: (toast: ToastWords | null) => void, signal: AbortSignal): ToastClock {
  let timer = 0
  let shown: ToastWords | null = null
  const stop = () => clearTimeout(timer)
  const set = (toast: ToastWords | null) => {
    stop()
    if (signal.aborted) return
    shown = toast
    changed(toast)
    if (toast) start()
  }
  const start = () => {
    timer = window.setTimeout(() => set(null), STAYS)
  }
  signal.addEventListener('abort', stop, { once: true })
  return {
    show: ({ words, action }) =>
      set({
        words,
        ...(action && {
          action: {
            ...action,
            run: () => {
              set(null)
              action.run()
            },
          },
        }),
      }),
    hide: () => set(null),
    hold(held) {
      stop()
      if (!held && shown && !signal.aborted) start()
    },
    undo() {
      if (!shown?.action?.undoes) return false
      shown.action.run()
      return true
    },
  }
}
