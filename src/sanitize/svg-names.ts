/** The SVG that stays in a picture: shapes, text and gradients. No script, style, link, filter, mask or animation. */
export const SVG = 'http://www.w3.org/2000/svg'
export const XLINK = 'http://www.w3.org/1999/xlink'

export const SVG_ELEMENTS = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient ' +
    'stop clipPath'
  ).split(' '),
)

/** Elements that put something on the paper when they are drawn. */
export const DRAWN = new Set('use path rect circle ellipse line polyline polygon text'.split(' '))

/** Elements whose children are drawn only where something refers to them. */
export const UNDRAWN = new Set('defs symbol clipPath linearGradient radialGradient'.split(' '))

/** May be said in a style attribute as well; there it wins. */
export const PRESENTATION = new Set(
  (
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset opacity color clip-path clip-rule stop-color stop-opacity font-size ' +
    'font-family font-weight font-style text-anchor dominant-baseline alignment-baseline baseline-shift ' +
    'letter-spacing word-spacing text-decoration visibility display vector-effect paint-order'
  ).split(' '),
)

export const GEOMETRY = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height dx dy rotate viewBox preserveAspectRatio transform ' +
    'gradientTransform gradientUnits clipPathUnits spreadMethod offset pathLength textLength lengthAdjust'
  ).split(' '),
)
