/**
 * A place for the view in a web page that is not ours: one host under <html>, a closed shadow root, a modal dialog in
 * the top layer. When it goes, the page's DOM, scroll and focus are what they were; its media are never touched.
 */

import { rootElementOf, viewOf } from '../dom/unclobbered'
import { adoptSheets } from './sheets'
import place from './sheets/host.css?inline'

export interface Host {
  /** Where the view is mounted. It fills the window. */
  root: HTMLElement
  /** Aborted when the overlay begins to close: listeners, observers and waits of the overlay take it. */
  signal: AbortSignal
  /** Closes, gives the page back, and resolves once `released` has. Asked again, it is the same closing. */
  close(): Promise<void>
}

export interface HostOptions {
  /** A trusted key. True: it was used, and the browser shall not act on it (Escape would close the dialog). */
  onKey(event: KeyboardEvent): boolean
  /** Once, when the host is out of the page: lets the page scroll again. */
  released(): Promise<unknown>
}

/** Keys, and what pages listen for to forbid or to lengthen a copy: the reader copies from us, not from them. */
const SWALLOWED = ['keypress', 'keyup', 'copy', 'cut', 'paste', 'contextmenu', 'selectstart', 'dragstart']

/** What would otherwise close the page's menus or scroll its carousels while the reader presses our buttons. */
const POINTING = [
  ...['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'wheel'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'focusin', 'focusout', 'beforeinput', 'input', 'change'],
]

/** `<img name=createElement>` shadows the method, in an isolated world as well. */
const createElement = <Name extends 'div' | 'dialog'>(document: Document, name: Name): HTMLElementTagNameMap[Name] =>
  // The method's type knows its names only where it is called on a document.
  Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[Name]

/** Scroll of a page, to be put back; the dialog itself gives the focus back where it was. */
function remember(window: Window): () => void {
  const [left, top] = [window.scrollX, window.scrollY]
  return () => {
    // instant: `scroll-behavior: smooth` of the page would show the way.
    window.scrollTo({ left, top, behavior: 'instant' })
  }
}

/** Keeps keys, copying and pointing inside; the page hears of none of them but what it caught on window before us. */
function keepInside(window: Window, inside: ShadowRoot, onKey: HostOptions['onKey'], signal: AbortSignal): void {
  const swallow = (event: Event): boolean => {
    // What the page makes up itself is its own business, and never ours.
    if (event.isTrusted) event.stopImmediatePropagation()
    return event.isTrusted
  }
  const early = { capture: true, signal }
  for (const type of SWALLOWED) window.addEventListener(type, swallow, early)
  window.addEventListener(
    'keydown',
    (event) => {
      if (swallow(event) && onKey(event)) event.preventDefault()
    },
    early,
  )
  const passive = { passive: true, signal }
  for (const type of POINTING) inside.addEventListener(type, (event) => event.stopPropagation(), passive)
}

/** The dialog in its closed shadow root, not yet in the page. */
function build(document: Document): { host: HTMLElement; inside: ShadowRoot; dialog: HTMLDialogElement } {
  const host = createElement(document, 'div')
  const inside = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(place)
  inside.adoptedStyleSheets = [sheet]
  adoptSheets(inside)
  const dialog = createElement(document, 'dialog')
  // Else the first button gets the focus, and arrow keys do not scroll.
  dialog.autofocus = true
  inside.append(dialog)
  return { host, inside, dialog }
}

/**
 * Opens the place. The page keeps running under it and may take the host away at any time: that is a closing like any
 * other.
 */
export function openHost(document: Document, { onKey, released }: HostOptions): Host {
  const window = viewOf(document)
  const html = rootElementOf(document)
  if (!window || !html) throw new Error('a document without a window cannot show anything')
  const restore = remember(window)
  const abort = new AbortController()
  const { host, inside, dialog } = build(document)

  let closing: Promise<void> | null = null
  async function leave(): Promise<void> {
    abort.abort()
    observer.disconnect()
    dialog.close()
    host.remove()
    restore()
    await released()
  }
  const close = (): Promise<void> => {
    closing ??= leave()
    return closing
  }

  const observer = new MutationObserver(() => {
    if (!host.isConnected || host.parentNode !== html) void close()
  })
  keepInside(window, inside, onKey, abort.signal)
  dialog.addEventListener('close', () => void close(), { signal: abort.signal })
  html.append(host)
  // Both: document.open() replaces the very <html> we stand under.
  observer.observe(document, { childList: true })
  observer.observe(html, { childList: true })
  dialog.showModal()
  return { root: dialog, signal: abort.signal, close }
}
