import { expect, test } from 'vitest'
import { canMove } from './can-move'

test.each([
  { style: 'position:absolute', moves: true, why: 'is out of the flow' },
  { style: 'position: relative; top: -40px', moves: true, why: 'is shifted' },
  { style: 'position: relative', moves: false, why: 'stays without an offset' },
  { style: 'position: relative; left: 0px; top: 2px', moves: false, why: 'stays within half a line' },
  { style: 'top: 50px', moves: false, why: 'has an offset that counts for nothing' },
  { style: 'margin-top: -60px', moves: true, why: 'is pulled up' },
  { style: 'margin: 0px auto -3rem', moves: true, why: 'pulls up what follows' },
  { style: 'margin-bottom:-7px', moves: false, why: 'pulls by less than half a line' },
  { style: 'margin: 0 -0.5em', moves: true, why: 'is pulled by a length of the font' },
  { style: 'margin: 20px 10px', moves: false, why: 'is pushed' },
  { style: 'padding-top: 1px; margin:0 0 8px', moves: false, why: 'has room around it' },
  { style: 'transform: rotate(30deg)', moves: true, why: 'is turned' },
  { style: 'transform: translate3d(-1px, 0px, 0px)', moves: false, why: 'is shifted by a pixel' },
  { style: '-webkit-transform: translatey(-50%)', moves: true, why: 'is shifted by its size' },
  { style: 'transform: rotatey(180deg) perspective(0px)', moves: false, why: 'is mirrored in place' },
  { style: 'transform: none', moves: false, why: 'has no transform' },
  { style: 'transform: scale(2)', moves: true, why: 'grows' },
  { style: 'grid-area: 1 / 1', moves: true, why: 'shares a place in a grid' },
  { style: 'height: 0; line-height: 1', moves: true, why: 'has no height for what is in it' },
  { style: 'height:0px;overflow:hidden', moves: false, why: 'shows nothing of what is in it' },
  { style: 'line-height: 0; min-height: 0', moves: false, why: 'is as high as what is in it' },
  { style: 'float: left; height: 40px', moves: false, why: 'floats' },
])('what says "$style" $why', ({ style, moves }) => expect(canMove(style)).toBe(moves))
