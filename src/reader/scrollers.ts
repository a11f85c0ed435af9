import type { Translate } from '../i18n/translate'

/** Puts each table into a box that scrolls by itself. */
export function wrapTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    if (table.parentElement?.closest('table, [data-qd="scroller"]')) continue
    const around = document.createElement('div')
    around.className = 'scroller'
    table.replaceWith(around)
    around.append(table)
  }
}

/** Lets the keyboard into a wide box only while it is wide: one that shows all would be an empty tab stop. */
export function watchScrollers(body: HTMLElement, translate: Translate, signal: AbortSignal): void {
  const boxes = body.querySelectorAll<HTMLElement>('.scroller, [data-qd="scroller"], pre')
  if (boxes.length === 0) return
  const names = new Map<Element, string>()
  for (const box of boxes) names.set(box, box.matches('pre') ? translate('codeBlock') : translate('wideTable'))
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target.closest<HTMLElement>('.scroller, [data-qd="scroller"], pre')
      if (!box) continue
      const wide = box.scrollWidth > box.clientWidth
      if (wide === box.hasAttribute('tabindex')) continue
      box.toggleAttribute('tabindex', wide)
      if (!wide) for (const name of ['role', 'aria-label']) box.removeAttribute(name)
      else {
        box.tabIndex = 0
        box.setAttribute('role', 'region')
        box.setAttribute('aria-label', names.get(box) ?? '')
      }
    }
  })
  for (const box of boxes) {
    observer.observe(box)
    if (box.firstElementChild) observer.observe(box.firstElementChild)
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
