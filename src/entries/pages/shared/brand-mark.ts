import { html, svg, type TemplateResult } from 'lit-html'

/** Our mark in a 32 × 32 box: left the three strokes of 氵, right three lines of text. Tile and strokes by the sheet. */
export const brandMark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">${svg`
    <rect width="32" height="32" rx="7"></rect>
    <path d="m7.4 8.2 2.6 2M6.2 14.4l2.6 1.9M6.6 24.6c2.4-1.1 3.8-2.9 3.9-5.4M15 9.2h10.6M15 16h10.6M15 22.8h6.6"></path>`}</svg>`
