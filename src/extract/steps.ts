import type { Step } from './step'
import { backgrounds } from './steps/backgrounds'
import { bareLinks } from './steps/bare-links'
import { blank } from './steps/blank'
import { code } from './steps/code'
import { dividers } from './steps/dividers'
import { drawings } from './steps/drawings'
import { editorStyles } from './steps/editor-styles'
import { emphasis } from './steps/emphasis'
import { formulas } from './steps/formulas'
import { headings } from './steps/headings'
import { images } from './steps/images'
import { lines } from './steps/lines'
import { links } from './steps/links'
import { lists } from './steps/lists'
import { media } from './steps/media'
import { noise } from './steps/noise'
import { notes } from './steps/notes'
import { pixels } from './steps/pixels'
import { structure } from './steps/structure'
import { wechatCards } from './steps/wechat-cards'

/** `optional`: tidies only; skipped when the clock has run out. */
export interface NamedStep {
  name: string
  run: Step
  optional: boolean
}

/** All steps in their order. Each line says why it stands where it does. */
export const steps: readonly NamedStep[] = [
  // First: what is no part of the work must not be counted, captioned or made a card of.
  { name: 'noise', run: noise, optional: false },
  // Before all that reads text or pictures: a bar above the code is none.
  { name: 'code', run: code, optional: false },
  // Before images, which would look for the full size of a tracking pixel.
  { name: 'pixels', run: pixels, optional: false },
  // Before images, which then chooses the address of these like of any other.
  { name: 'backgrounds', run: backgrounds, optional: true },
  // Before drawings and images: what is a formula is no ornament, and has its words with it.
  { name: 'formulas', run: formulas, optional: true },
  // After backgrounds, which puts pictures before a drawing; before images, for those held in one.
  { name: 'drawings', run: drawings, optional: false },
  // Before media, which knows frames only, and before structure, which unwraps what nobody knows.
  { name: 'wechat-cards', run: wechatCards, optional: false },
  // Before media: a poster is chosen like any picture; before structure, which knows no captions by class.
  { name: 'images', run: images, optional: false },
  // After images: it asks for addresses and sizes. Before blank, which takes the blocks they stood in.
  { name: 'dividers', run: dividers, optional: true },
  // Before structure, which drops the classes that notes are told by.
  { name: 'notes', run: notes, optional: true },
  // The sanitiser takes players away with all that is in them.
  { name: 'media', run: media, optional: false },
  // Before lists and structure: a box and a heading are told by class.
  { name: 'editor-styles', run: editorStyles, optional: false },
  // Before structure, which drops the attributes that lists are told by.
  { name: 'lists', run: lists, optional: false },
  // Before structure, which decides what is a paragraph; after code, whose lines are set as they are written.
  { name: 'lines', run: lines, optional: false },
  // Before blank: it decides what is a paragraph.
  { name: 'structure', run: structure, optional: false },
  // After structure: they ask what is a paragraph.
  { name: 'headings', run: headings, optional: true },
  { name: 'emphasis', run: emphasis, optional: true },
  // After all that could have emptied something.
  { name: 'blank', run: blank, optional: true },
  // Before links, which counts them.
  { name: 'bare-links', run: bareLinks, optional: true },
  // Last: cards have links too.
  { name: 'links', run: links, optional: false },
]
