import { expect, test } from 'vitest'
import { fitPageBoxes } from './page-boxes'

const styles = (html: string): (string | null)[] => {
  const body = document.createElement('div')
  body.innerHTML = html
  fitPageBoxes(body)
  return [...body.querySelectorAll('[id]')].map((box) => box.getAttribute('style') || null)
}

test.each([
  {
    name: 'room around everything goes',
    html: '<section id="a" style="padding: 10px"><p>字</p><p>字</p></section>',
    left: [null],
  },
  {
    name: 'in a box within a box, too, whatever empty stands beside',
    html: '<section><br></section><section><div id="a" style="padding-left: 8px"><p>字</p></div></section>',
    left: [null],
  },
  {
    name: 'a ground that is spelt out as none is none',
    html: '<section id="a" style="background-image: none; background-color: rgba(0, 0, 0, 0); padding-left: 10px;"><p>字</p></section>',
    left: ['background-image: none; background-color: rgba(0, 0, 0, 0);'],
  },
  {
    name: 'text on a ground keeps off its edge',
    html: '<section id="a" style="background-color: rgb(242, 242, 242);"><p>字</p></section>',
    left: ['background-color: rgb(242, 242, 242); padding: 12px;'],
  },
  {
    name: 'and has the room its author gave it',
    html: '<section id="a" style="background-color: red; padding: 0px 20px;"><p>字</p></section>',
    left: ['background-color: red; padding: 0px 20px;'],
  },
  {
    name: 'a box among others is meant',
    html: '<p>字</p><section id="a" style="padding-left: 8px"><p>字</p></section>',
    left: ['padding-left: 8px'],
  },
  {
    name: 'a border is meant',
    html: '<section id="a" style="border: 1px solid red; padding-left: 8px"><p>字</p></section>',
    left: ['border: 1px solid red; padding-left: 8px'],
  },
  {
    name: 'a quotation is no box',
    html: '<blockquote id="a" style="padding-left: 8px"><p>字</p></blockquote>',
    left: ['padding-left: 8px'],
  },
])('$name', ({ html, left }) => expect(styles(html)).toEqual(left))
