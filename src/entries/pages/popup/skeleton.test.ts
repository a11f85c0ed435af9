import { afterEach, expect, test } from 'vitest'
import { type Mounted, mount } from '../../../reader/fixtures/mount'
import page from './popup.html?raw'

let view: Mounted | null = null
afterEach(() => view?.end())

/** What a view is drawn by: names, classes, widths and shapes; neither words nor what is only said aloud. */
function drawn(element: Element): string[] {
  const shape = ['d', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'rx', 'viewBox']
    .filter((name) => element.hasAttribute(name))
    .map((name) => `${name}=${element.getAttribute(name)}`)
  const width = element instanceof HTMLElement ? element.style.width : ''
  const own = [element.localName, ...[...element.classList].sort(), width, ...shape].filter(Boolean).join(' ')
  const children = [...element.children].filter((child) => !child.classList.contains('hidden-words'))
  return [own, ...children.flatMap(drawn).map((line) => `  ${line}`)]
}

test('the static skeleton is what the view draws while it loads', () => {
  view = mount({ surface: 'popup' })
  const parsed = new DOMParser().parseFromString(page, 'text/html')
  // Beside them the view keeps a place for its toasts, empty.
  for (const part of ['header', 'main']) {
    const still = parsed.querySelector(`.qd > ${part}`)
    if (!still) throw new Error(`no ${part} in popup.html`)
    expect(drawn(still)).toEqual(drawn(view.find(`.qd > ${part}`)))
  }
})
