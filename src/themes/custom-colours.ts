import { contrast } from '../color/contrast'
import { parseHex } from '../color/rgb'

/** Id of the theme whose colours the reader picked. */
export const CUSTOM = 'custom'

/** What a reader picks; `#rrggbb`, lower case. */
export interface CustomColours {
  paper: string
  ink: string
  link: string
}

/** Least contrast with the paper: body text 7, other text 4.5, as every palette of ours has. */
export const CUSTOM_FLOORS = { ink: 7, link: 4.5 } as const

export interface CustomFault {
  of: keyof typeof CUSTOM_FLOORS
  /** What it has, 1–21. */
  contrast: number
  /** What it needs. */
  floor: number
}

/** Contrast of one of the picked colours with the picked paper; 1 where either is no `#rrggbb`. */
export function customContrast(colours: CustomColours, of: keyof typeof CUSTOM_FLOORS): number {
  const [text, paper] = [parseHex(colours[of]), parseHex(colours.paper)]
  return text && paper ? contrast(text, paper) : 1
}

/** Why these colours are no theme to read in, the ink first; null: they are one. */
export function findCustomFault(colours: CustomColours): CustomFault | null {
  for (const of of ['ink', 'link'] as const) {
    const [has, floor] = [customContrast(colours, of), CUSTOM_FLOORS[of]]
    if (has < floor) return { of, contrast: has, floor }
  }
  return null
}
