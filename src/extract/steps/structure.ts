import { BLOCK_SELECTOR } from '../../dom/blocks'
import { rename } from '../../dom/rename'
import { findAll } from '../../dom/unclobbered'
import { unwrap } from '../../dom/unwrap'
import type { Step } from '../step'

/** Landmarks and frames of which the view has the only ones. */
const FRAMES = 'main, header, footer, aside, article, address, fieldset, legend, hgroup, search, menu, dir'

/** What carries no meaning of its own; with text and no block inside it is a paragraph. */
const BOXES = 'div, section'

/** Makes the author's structure one that can stand inside ours. */
export const structure: Step = (body) => {
  for (const heading of body.querySelectorAll('h1')) rename(heading, 'h2')
  for (const frame of body.querySelectorAll(FRAMES)) rename(frame, frame.matches('menu, dir') ? 'ul' : 'div')
  for (const element of findAll(body, '*')) {
    // Unknown elements (`mp-style-type`, `o:p`): what they hold stays.
    if (/[-:]/.test(element.localName) && !element.closest('svg, math')) unwrap(element)
  }
  for (const box of body.querySelectorAll(BOXES)) {
    if (isParagraph(box)) rename(box, 'p')
  }
}

const isParagraph = (box: Element): boolean =>
  box.getAttribute('data-qd') === null &&
  // Before its text: that of a box round other boxes is long.
  box.querySelector(BLOCK_SELECTOR) === null &&
  box.textContent?.trim() !== '' &&
  box.closest('p, pre, h1, h2, h3, h4, h5, h6, li, td, th, figcaption, summary, caption, dt, dd') === null
