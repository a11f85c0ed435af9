import { inlineLook } from '../../dom/look'
import { mark } from '../../dom/mark'
import { unwrap } from '../../dom/unwrap'
import type { Step } from '../step'

const EMPHASIS = '.qqnews_sign_emphasis'
const HEADING = '.cms-cke-widget-title-wrap'
/** The sheet's own; an author's colour goes before it. */
const EMPHASIS_SURFACE = '#f7f7f7'
/** A widget with more is no heading. */
const LONGEST_HEADING = 120

/**
 * Says in elements and marks what ExEditor says by its style sheet, which does not come with the text: the emphasis
 * box and the widget that is a heading. Source: docs/formats.md, "exeditor".
 */
export const editorStyles: Step = (body) => {
  for (const box of body.querySelectorAll(EMPHASIS)) {
    mark(box, 'box')
    const look = inlineLook(box)
    if (look('background') === '' && look('background-color') === '') {
      const style = box.getAttribute('style')
      box.setAttribute('style', `${style ? `${style};` : ''}background-color:${EMPHASIS_SURFACE}`)
    }
  }
  for (const widget of body.querySelectorAll(HEADING)) makeHeading(widget)
}

/** Only a widget of one short line: a picture or a second paragraph in it is no heading. */
function makeHeading(widget: Element): void {
  const text = widget.textContent?.trim() ?? ''
  const lines = widget.querySelectorAll('p, div, section')
  const told = [...lines].filter((line) => line.textContent?.trim() !== '' && !line.querySelector('p, div, section'))
  const isHeading = text !== '' && text.length <= LONGEST_HEADING && told.length <= 1
  if (!isHeading || widget.querySelector('img, table, ul, ol, video, h1, h2, h3, h4, h5, h6')) return
  const heading = widget.ownerDocument.createElement('h2')
  while (widget.firstChild) heading.append(widget.firstChild)
  widget.replaceWith(heading)
  for (const line of lines) unwrap(line)
}
