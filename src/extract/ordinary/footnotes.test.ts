import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { footnotes, keepFootnotes } from './footnotes'
import { openAside } from './set-aside'

/** What was set aside as notes, as text. */
function notesIn(html: string): { notes: string[]; page: Document } {
  const page = parseInert(`<body>${html}`)
  const notes = footnotes(page, openAside(page)).map((note) => note.textContent ?? '')
  return { notes, page }
}
const text = '<p>甲<sup id="r1"><a href="#n1">1</a></sup></p>'

test.each([
  { name: 'a list that leads back', html: `${text}<ol><li id="n1">乙<a href="#r1">↩</a></li></ol>`, notes: ['乙↩'] },
  {
    name: 'with its heading',
    html: `${text}<section><h2>注</h2><ol><li id="n1">乙<a href="#r1">↩</a></li></ol></section>`,
    notes: ['注乙↩'],
  },
  { name: 'a list that is called so', html: `${text}<div class="footnotes"><p id="n1">乙</p></div>`, notes: ['乙'] },
  {
    name: 'a note whose anchor has a name only',
    html: `${text}<p><a name="n1" href="#r1">1</a> 乙</p>`,
    notes: ['1 乙'],
  },
  { name: 'a place in the text is none', html: `${text}<p id="n1">乙</p>`, notes: [] },
  { name: 'a heading is none', html: `${text}<h2 id="n1">乙<a href="#r1">↑</a></h2>`, notes: [] },
  {
    name: 'a frame with more than the notes stays',
    html: `${text}<div><p>${'丙'.repeat(50)}</p><ol><li id="n1">乙<a href="#r1">↩</a></li></ol></div>`,
    notes: ['乙↩'],
  },
])('$name', ({ html, notes }) => expect(notesIn(html).notes).toEqual(notes))

test('an id that the sanitiser would drop is changed with what leads there', () => {
  const { page, notes } = notesIn(
    '<p>甲<a id="r(1)" href="#n(1)">1</a></p><ol><li id="n(1)">乙<a href="#r(1)">↩</a></li></ol>',
  )
  expect(notes).toEqual(['乙↩'])
  expect(page.querySelector('p a')?.getAttribute('href')).toBe('#n-1-')
})

test('notes come back when the text leads to them, and only then', () => {
  const page = parseInert(`<body>${text}<ol><li id="n1">乙<a href="#r1">↩</a></li></ol>`)
  const notes = footnotes(page, openAside(page))
  const content = page.createElement('div')
  keepFootnotes(content, notes)
  expect(content.innerHTML).toBe('')
  content.innerHTML = text
  keepFootnotes(content, notes)
  expect(content.textContent).toBe('甲1乙↩')
})
