import { expect, test } from 'vitest'
import { libraryKeys } from './keys'

const ROW = '<ul><li data-url="u"><a href="#">a</a><input type="checkbox"></li></ul>'
const FIELD = '<input type="search" id="search">'

/** The calls a key leads to, pressed on the first element of `html` that `on` names. */
function press(html: string, on: string, init: KeyboardEventInit): unknown[] {
  const host = document.createElement('div')
  host.innerHTML = html
  document.body.append(host)
  const calls: unknown[] = []
  const call =
    (name: string) =>
    (...of: unknown[]) => {
      calls.push([name, ...of])
      return true
    }
  const acts = {
    focusSearch: call('focusSearch'),
    clearSearch: call('clearSearch'),
    move: call('move'),
    choose: call('choose'),
    chooseAll: call('chooseAll'),
    chooseNone: call('chooseNone'),
    archive: call('archive'),
    remove: call('remove'),
    undo: call('undo'),
  }
  const serve = (event: KeyboardEvent) => void libraryKeys(event, acts)
  host.addEventListener('keydown', serve)
  host.querySelector(on)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))
  host.remove()
  return calls
}

test.each([
  { name: 'j', init: { key: 'j' }, calls: [['move', 1, false]] },
  { name: 'up, with Shift choosing', init: { key: 'ArrowUp', shiftKey: true }, calls: [['move', -1, true]] },
  { name: 'End', init: { key: 'End' }, calls: [['move', 'last', false]] },
  { name: 'x', init: { key: 'x' }, calls: [['choose', 'u', false]] },
  { name: 'X with Shift', init: { key: 'X', shiftKey: true }, calls: [['choose', 'u', true]] },
  { name: 'e', init: { key: 'e' }, calls: [['archive']] },
  { name: '#', init: { key: '#', shiftKey: true }, calls: [['remove']] },
  { name: 'Delete', init: { key: 'Delete' }, calls: [['remove']] },
  { name: '/', init: { key: '/' }, calls: [['focusSearch']] },
  { name: 'Escape', init: { key: 'Escape' }, calls: [['chooseNone']] },
  { name: 'Ctrl+Z', init: { key: 'z', ctrlKey: true }, calls: [['undo']] },
  { name: 'Ctrl+A', init: { key: 'a', ctrlKey: true }, calls: [['chooseAll']] },
  { name: 'Ctrl+X is the browser’s', init: { key: 'x', ctrlKey: true }, calls: [] },
  { name: 'Alt+E is the browser’s', init: { key: 'e', altKey: true }, calls: [] },
])('in a row: $name', ({ init, calls }) => {
  expect(press(ROW, 'a', init)).toEqual(calls)
  expect(press(ROW, 'input', init)).toEqual(calls)
})

test.each([
  { name: 'letters are text', init: { key: 'e' }, calls: [] },
  { name: 'so is /', init: { key: '/' }, calls: [] },
  { name: 'Ctrl+Z is the field’s', init: { key: 'z', ctrlKey: true }, calls: [] },
  { name: 'Home is the field’s', init: { key: 'Home' }, calls: [] },
  { name: 'Escape empties it', init: { key: 'Escape' }, calls: [['clearSearch']] },
  { name: 'down goes into the list', init: { key: 'ArrowDown' }, calls: [['move', 'first', false]] },
])('in the search field: $name', ({ init, calls }) => expect(press(FIELD, 'input', init)).toEqual(calls))

test('another field and a dialog have their own keys', () => {
  expect(press('<input type="text">', 'input', { key: 'Escape' })).toEqual([])
  expect(press('<dialog open><button>a</button></dialog>', 'button', { key: 'e' })).toEqual([])
  expect(press('<p tabindex="0">a</p>', 'p', { key: 'x' })).toEqual([])
})
