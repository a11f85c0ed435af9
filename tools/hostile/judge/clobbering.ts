/** R12: names that the shown result has taken from the document or the window. */
import { WINDOW_NAMES } from './forbidden.ts'

/** The frame's own classes: those of another window would say no to everything. */
type FrameWindow = Window & typeof globalThis

const METHODS = [
  ...['querySelector', 'querySelectorAll', 'getElementById', 'createElement', 'createTreeWalker', 'createNodeIterator'],
  'addEventListener',
]

/** What is no longer itself in a frame that shows a result. */
export function clobbered(view: FrameWindow): string[] {
  const { document } = view
  const read = (name: string): unknown => Reflect.get(document, name)
  const own: [name: string, isOwn: boolean][] = [
    ['body', isNamed(read('body'), 'body', view)],
    ['head', isNamed(read('head'), 'head', view)],
    ['documentElement', isNamed(read('documentElement'), 'html', view)],
    ['forms', read('forms') instanceof view.HTMLCollection],
    ['images', read('images') instanceof view.HTMLCollection],
    ['implementation', read('implementation') instanceof view.DOMImplementation],
    ['cookie', typeof read('cookie') === 'string'],
    ...METHODS.map((name): [string, boolean] => [name, read(name) instanceof view.Function]),
  ]
  const lost = own.filter(([, isOwn]) => !isOwn).map(([name]) => `document.${name}`)
  const taken = [...WINDOW_NAMES].filter((name) => Reflect.get(view, name) instanceof view.Element)
  return [...lost, ...taken.map((name) => `window.${name}`)]
}

const isNamed = (value: unknown, name: string, view: FrameWindow): boolean =>
  value instanceof view.Element && value.localName === name
