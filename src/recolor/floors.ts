/** How much contrast a text needs on what lies under it. */

/** WCAG's 4.5 and 7 with room for rounding. */
export const FLOOR = 4.55
export const INK_FLOOR = 7.05

/** Short coloured emphasis in dark themes: beyond it colour is worth more than contrast. */
const EMPHASIS = 6.6

/**
 * Contrast of light text on a dark surface at which the eye reads a line without effort: text of luminance
 * .442 + 1.8 · surface. Measured on the greys of five themes; near black WCAG's ratio asks for less than the eye does.
 */
const easyLight = (under: number): number => (0.492 + 1.8 * under) / (under + 0.05)

/** The same for dark text on a light surface, of luminance .49 · surface − .25; there WCAG's ratio is mostly stricter. */
const easyDark = (under: number): number => (under + 0.05) / Math.max(0.05, 0.49 * under - 0.2)

/** What light text needs over luminances of which the lightest counts. Never more than white can give. */
export function lightFloor(under: readonly number[], high: boolean): number {
  const most = Math.max(...under)
  return Math.max(high ? INK_FLOOR : FLOOR, Math.min(easyLight(most), 1.04 / (most + 0.05)))
}

/** What dark text needs over luminances of which the darkest counts. */
export function darkFloor(under: readonly number[], high: boolean): number {
  if (!high) return FLOOR
  const least = Math.min(...under)
  return Math.max(INK_FLOOR, Math.min(easyDark(least), (least + 0.05) / 0.052))
}

/** What coloured text needs in a dark theme: less where it is short. */
export const emphasisFloor = (floor: number, isShort: boolean, high: boolean): number =>
  isShort && !high ? Math.max(FLOOR, Math.min(EMPHASIS, floor)) : floor
