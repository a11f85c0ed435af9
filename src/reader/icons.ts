import { html, svg, type TemplateResult } from 'lit-html'
import check from 'lucide/dist/esm/icons/check.mjs'
import down from 'lucide/dist/esm/icons/chevron-down.mjs'
import chevron from 'lucide/dist/esm/icons/chevron-right.mjs'
import up from 'lucide/dist/esm/icons/chevron-up.mjs'
import copy from 'lucide/dist/esm/icons/copy.mjs'
import more from 'lucide/dist/esm/icons/ellipsis.mjs'
import nopic from 'lucide/dist/esm/icons/image-off.mjs'
import outline from 'lucide/dist/esm/icons/list.mjs'
import warn from 'lucide/dist/esm/icons/triangle-alert.mjs'
import close from 'lucide/dist/esm/icons/x.mjs'

export type Shape = [tag: string, attributes: Record<string, string>]

const path = (d: string, more: Record<string, string> = {}): Shape => ['path', { d, ...more }]
const FULL = { class: 'full' }
const BOOKMARK = 'M6.6 3.6h10.8v16.8L12 16.2l-5.4 4.2z'

/** Shapes in a 24 × 24 box. Lucide's (ISC) where it has the shape, ours where it lacks it. */
const ICONS = {
  check,
  chevron,
  close,
  copy,
  down,
  more,
  nopic,
  outline,
  up,
  warn,
  /** Aa */
  text: [
    path('M2.4 18.6 7.5 5.4l5.1 13.2M4.1 14.4h6.8'),
    ['circle', { cx: '17.4', cy: '15.2', r: '3.5' }],
    path('M20.9 11.4v7.2'),
  ] as Shape[],
  /** A half-filled disc. */
  theme: [['circle', { cx: '12', cy: '12', r: '9' }], path('M12 3a9 9 0 0 1 0 18z', FULL)] as Shape[],
  /** A sheet with two lines: read in the page. */
  page: [
    ['rect', { x: '3', y: '4', width: '18', height: '16', rx: '2.6' }],
    path('M7.6 9.6h8.8M7.6 14h5.2'),
  ] as Shape[],
  /** Lines, one of them marked. */
  selection: [
    path('M3 5h18M3 19h12'),
    ['rect', { x: '3', y: '9', width: '18', height: '6', rx: '1.2', ...FULL }],
  ] as Shape[],
  /** A box with an arrow out: a tab of its own. */
  tab: [
    path('M11 4.2H6.4a2.4 2.4 0 0 0-2.4 2.4v11a2.4 2.4 0 0 0 2.4 2.4h11a2.4 2.4 0 0 0 2.4-2.4V13'),
    path('M15 3.6h5.4V9M20 4l-8 8'),
  ] as Shape[],
  /** Two sliders. */
  settings: [
    path('M3 8h9.6M17.4 8H21M3 16h3.6M11.4 16H21'),
    ['circle', { cx: '15', cy: '8', r: '2.4' }],
    ['circle', { cx: '9', cy: '16', r: '2.4' }],
  ] as Shape[],
  save: [path(BOOKMARK)] as Shape[],
  saved: [path(BOOKMARK, FULL)] as Shape[],
  /** Two books and a leaning one. */
  library: [
    ['rect', { x: '3', y: '4', width: '5', height: '16', rx: '0.8' }],
    ['rect', { x: '8', y: '4', width: '5', height: '16', rx: '0.8' }],
    path('m14.4 5.2 3.5-.9a.8.8 0 0 1 1 .6l3.3 13.4a.8.8 0 0 1-.6 1l-3 .7a.8.8 0 0 1-1-.6L14 6.2a.8.8 0 0 1 .4-1z'),
  ] as Shape[],
} satisfies Record<string, Shape[]>

export type IconName = keyof typeof ICONS

const shapeOf = ([tag, a]: Shape): TemplateResult => {
  if (tag === 'circle') return svg`<circle cx=${a.cx ?? 0} cy=${a.cy ?? 0} r=${a.r ?? 0}></circle>`
  if (tag === 'line') return svg`<line x1=${a.x1 ?? 0} y1=${a.y1 ?? 0} x2=${a.x2 ?? 0} y2=${a.y2 ?? 0}></line>`
  if (tag === 'polyline') return svg`<polyline points=${a.points ?? ''}></polyline>`
  if (tag === 'rect') {
    const { x = 0, y = 0, width = 0, height = 0, rx = 0 } = a
    return svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${rx}></rect>`
  }
  return svg`<path d=${a.d ?? ''} class=${a.class ?? ''}></path>`
}

/** Shapes of a 24 × 24 box as decoration: 20 × 20 in the text's colour unless a sheet says otherwise. */
export const drawn = (shapes: Shape[], classes: string): TemplateResult =>
  html`<svg class="icon ${classes}" viewBox="0 0 24 24" aria-hidden="true">${shapes.map(shapeOf)}</svg>`

/** An icon as decoration; the word stands beside it. */
export const icon = (name: IconName, extra = ''): TemplateResult => drawn(ICONS[name], `icon-${name} ${extra}`)
