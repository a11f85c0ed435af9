import { expect, test } from 'vitest'
import { mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'

/** Room at the left of the stressed words in the first frame, CSS pixels. */
function roomOf(html: string): number {
  const view = mount({ surface: 'tab', actions: {} })
  view.reader.showArticle({ ...wholeArticle, content: `<p>河水</p>${html}<p>河水</p>` }, NOT_SAVED)
  const text = view.find<HTMLElement>('.body em')
  const frame = view.find<HTMLElement>('.body :is(section, blockquote)')
  const room = text.getBoundingClientRect().left - frame.getBoundingClientRect().left - frame.clientLeft
  view.end()
  return Math.round(room)
}

test.each([
  {
    name: 'what the author gave to a box in his frame stays',
    html: '<section style="border: 1px solid red"><section style="padding: 10px 15px"><em>石桥</em></section></section>',
    room: 15,
  },
  {
    name: 'a frame in which he gave it to nothing gets some',
    html: '<section style="border: 1px solid red"><em>石桥</em></section>',
    room: 12,
  },
  {
    name: 'a frame without a line is none',
    html: '<section style="border: 0px solid red"><em>石桥</em></section>',
    room: 0,
  },
  {
    name: 'a title across the frame still fills it',
    html: '<section style="border: 1px solid red"><section style="background-color: #09c; padding: 6px"><em>石桥</em></section></section>',
    room: 6,
  },
  {
    name: 'a quotation with a colour of its own keeps off our bar',
    html: '<blockquote style="color: #333"><em>石桥</em></blockquote>',
    room: 20,
  },
  {
    name: 'where there is no frame, his is not kept',
    html: '<section style="color: #333"><section style="padding: 0 15px"><em>石桥</em></section></section>',
    room: 0,
  },
])('of the room in frames, $name', ({ html, room }) => expect(roomOf(html)).toBe(room))
