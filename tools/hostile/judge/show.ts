/** R11: shows a result as the reader might, touches everything in it, and watches. */
import { clobbered } from './clobbering.ts'

export const FORMS = ['div', 'shadow', 'document'] as const
export type Form = (typeof FORMS)[number]

type FrameWindow = Window & typeof globalThis

export interface Shown {
  clobbered: string[]
  /** Addresses this frame asked for, with who asked (`img`, `css` …). */
  asked: { address: string; by: string }[]
  /** Milliseconds that it took beyond the waiting. */
  slow: number
}

/** Milliseconds a result stands before it is touched, and is watched afterwards. */
const BEFORE_TOUCH = 60
export const AFTER_TOUCH = 250
/** A whole document may wait for what it loads; so long at most. */
const MAX_LOAD = 1000
/** Focus and events for so many elements: the touching of more would be our own hang. */
const MAX_TOUCHED = 3000

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

const NOTHING: Shown = { clobbered: [], asked: [], slow: 0 }

/** Shows `html` in a frame of its own, named so that its hits and requests can be told apart. */
export async function show(html: string, form: Form, name: string, canary: string): Promise<Shown> {
  const frame = document.createElement('iframe')
  frame.name = name
  // All lie in view, one upon the other: what is out of view is throttled and loads nothing.
  frame.style.cssText = 'position:fixed;inset:0;width:800px;height:600px'
  const head = `<!doctype html><html><head><script>${canary}</script></head>`
  frame.srcdoc = form === 'document' ? `${head}<body>${html}</body></html>` : `${head}<body><div></div></body></html>`
  const loaded = new Promise((done) => frame.addEventListener('load', done))
  document.body.append(frame)
  await (form === 'document' ? Promise.race([loaded, parsed(frame)]) : loaded)
  // A frame that has navigated away is no longer ours to read; its request was logged.
  const view = frame.contentWindow as FrameWindow | null
  try {
    return view ? await touch(view, html, form) : NOTHING
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return NOTHING
    throw error
  } finally {
    frame.remove()
  }
}

/** Resolves some time after the document was parsed, whatever it still waits for. */
async function parsed(frame: HTMLIFrameElement): Promise<void> {
  const isParsed = () => frame.contentDocument?.URL === 'about:srcdoc' && frame.contentDocument.readyState !== 'loading'
  for (let tries = 0; tries < 100 && !isParsed(); tries += 1) await pause(20)
  await pause(MAX_LOAD)
}

async function touch(view: FrameWindow, html: string, form: Form): Promise<Shown> {
  const start = performance.now()
  const root = form === 'document' ? view.document : place(view, html, form)
  await pause(BEFORE_TOUCH)
  const elements = [...queryAll(root, view)].slice(0, MAX_TOUCHED)
  // On the root itself: nobody outside sees what was clicked in a closed shadow root.
  root.addEventListener('click', stayHere, true)
  for (const element of elements) fireHandlers(element, view)
  for (const element of elements) focus(element, view)
  for (const element of elements) if (isPressed(element)) press(element, view)
  await pause(AFTER_TOUCH)
  const asked = view.performance.getEntriesByType('resource').map((entry) => ({
    address: entry.name,
    by: (entry as PerformanceResourceTiming).initiatorType, // what entries of this type are
  }))
  const slow = performance.now() - start - BEFORE_TOUCH - AFTER_TOUCH
  return { clobbered: form === 'shadow' ? [] : clobbered(view), asked, slow }
}

/** Puts the result in as the reader would and answers with what holds it. */
function place(view: FrameWindow, html: string, form: Form): Element | ShadowRoot {
  const holder = view.document.getElementsByTagName('div')[0]
  if (!holder) throw new Error('no holder')
  const target = form === 'shadow' ? holder.attachShadow({ mode: 'closed' }) : holder
  target.innerHTML = html
  return target
}

function queryAll(root: Document | Element | ShadowRoot, view: FrameWindow): Iterable<Element> {
  const owner = root.nodeType === 9 ? view.Document : root.nodeType === 1 ? view.Element : view.DocumentFragment
  return owner.prototype.querySelectorAll.call(root, '*')
}

function fireHandlers(element: Element, view: FrameWindow): void {
  const names: string[] = view.Element.prototype.getAttributeNames.call(element)
  for (const name of names) {
    if (!/^on/i.test(name)) continue
    view.EventTarget.prototype.dispatchEvent.call(element, new view.Event(name.slice(2).toLowerCase()))
  }
}

function focus(element: Element, view: FrameWindow): void {
  const kinds = [view.HTMLElement, view.SVGElement, view.MathMLElement]
  kinds.find((kind) => element instanceof kind)?.prototype.focus.call(element)
}

const PRESSED = 'a, area, button, input, summary, math, math *, [href]'
const isPressed = (element: Element): boolean => Element.prototype.matches.call(element, PRESSED)

function press(element: Element, view: FrameWindow): void {
  if (element instanceof view.HTMLElement) view.HTMLElement.prototype.click.call(element)
  else element.dispatchEvent(new view.MouseEvent('click', { bubbles: true, cancelable: true, composed: true }))
}

/** An ordinary link would lead away, as it should; whatever else a click does shows. */
function stayHere(event: Event): void {
  const link = event.composedPath().find((at): at is Element => 'localName' in at && at.localName === 'a')
  const href = link?.getAttribute('href') ?? link?.getAttribute('xlink:href') ?? ''
  if (link && /^\s*(?:https?:|mailto:|#)/i.test(href) && !link.hasAttribute('ping')) event.preventDefault()
}
