import { parseHex } from '../color/rgb'
import type { Look } from '../settings/settings'
import type { Theme } from '../themes/theme'
import { faceFamilies, titleFamilies } from './faces'

/** Paragraph gap that goes with a first-line indent, in lines: two signs of a new paragraph are one too many. */
const GAP_WITH_INDENT = 0.25

/** Fewest characters a line, below which justified lines tear. */
const JUSTIFIABLE = 18

export interface Applied {
  look: Look
  theme: Theme
  /** BCP 47 of the article. */
  language: string | null
}

/** How far a drawing is turned, 0–1, so that its white becomes that paper. */
function turnTo(paper: string): number {
  const [red, green, blue] = parseHex(paper) ?? [0, 0, 0]
  return Math.round((1 - (red + green + blue) / 765) * 100) / 100
}

/** Writes the look onto the view as custom properties: no node of the article changes. */
export function applyLook(view: HTMLElement, { look: { reading, colours }, theme, language }: Applied): void {
  view.dataset.theme = theme.id
  view.dataset.author = colours.author
  if (theme.dark) view.dataset.night = colours.nightPictures
  else delete view.dataset.night
  view.dataset.face = reading.face
  view.toggleAttribute('data-indent', reading.indent)
  const properties = {
    '--size': `${reading.fontSize}px`,
    '--leading': String(reading.lineHeight),
    '--measure': String(reading.measure),
    '--paragraph-gap': String(reading.indent ? Math.min(reading.paragraphGap, GAP_WITH_INDENT) : reading.paragraphGap),
    '--indent': reading.indent ? '2em' : '0',
    '--autospace': reading.autospace ? 'normal' : 'no-autospace',
    '--face': faceFamilies(reading.face, language),
    '--title-face': titleFamilies(language),
    '--turn': String(turnTo(theme.bg)),
  }
  for (const [name, value] of Object.entries(properties)) view.style.setProperty(name, value)
}

/** Justified lines need room between the words: set by the width there is, so asked again when that changes. */
export function applyAlignment(view: HTMLElement, { reading }: Look, charactersALine: number): void {
  view.style.setProperty('--align', reading.justify && charactersALine >= JUSTIFIABLE ? 'justify' : 'start')
}
