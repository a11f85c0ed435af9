import type { Step } from './step'
import { backgrounds } from './steps/backgrounds'
import { blank } from './steps/blank'
import { editorStyles } from './steps/editor-styles'
import { images } from './steps/images'
import { links } from './steps/links'
import { lists } from './steps/lists'
import { media } from './steps/media'
import { noise } from './steps/noise'
import { pixels } from './steps/pixels'
import { structure } from './steps/structure'

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
  // Before images, which would look for the full size of a tracking pixel.
  { name: 'pixels', run: pixels, optional: false },
  // Before images, which then chooses the address of these like of any other.
  { name: 'backgrounds', run: backgrounds, optional: true },
  // Before media: a poster is chosen like any picture; before structure, which knows no captions by class.
  { name: 'images', run: images, optional: false },
  // The sanitiser takes players away with all that is in them.
  { name: 'media', run: media, optional: false },
  // Before lists and structure: a box and a heading are told by class.
  { name: 'editor-styles', run: editorStyles, optional: false },
  // Before structure, which drops the attributes that lists are told by.
  { name: 'lists', run: lists, optional: false },
  // Before blank: it decides what is a paragraph.
  { name: 'structure', run: structure, optional: false },
  // After all that could have emptied something.
  { name: 'blank', run: blank, optional: true },
  // Last: cards have links too.
  { name: 'links', run: links, optional: false },
]
