import { expect, test } from 'vitest'
import { toStyle } from './style'

const LONG = (count: number) => Array.from({ length: count }, () => 'red').join(', ')

test.each([
  { name: 'a colour is kept', style: 'color: #C0392B', out: 'color: #c0392b' },
  { name: 'a colour with alpha is kept', style: 'color:rgba(0,0,0,.5)', out: 'color: rgba(0, 0, 0, .5)' },
  { name: 'a modern colour is kept', style: 'color: oklch(60% .15 50 / 80%)', out: 'color: oklch(60% .15 50 / 80%)' },
  {
    name: 'a wide-gamut colour is kept',
    style: 'color:color(display-p3 1 .2 0)',
    out: 'color: color(display-p3 1 .2 0)',
  },
  { name: 'lab has negative numbers', style: 'color:lab(50% -20 30)', out: 'color: lab(50% -20 30)' },
  {
    name: 'a word processor’s text colour is kept',
    style: 'border:1px solid windowtext',
    out: 'border: 1px solid windowtext',
  },
  { name: 'a word that is no colour is not', style: 'color: sky', out: null },
  { name: 'five digits are no colour', style: 'color:#12345', out: null },
  {
    name: 'the surface is kept',
    style: 'background:#fff no-repeat center / cover',
    out: 'background: #fff no-repeat center / cover',
  },
  {
    name: 'a gradient is kept',
    style: 'background-image:linear-gradient(-45deg,red 0%,rgb(1,2,3) 50%)',
    out: 'background-image: linear-gradient(-45deg, red 0%, rgb(1, 2, 3) 50%)',
  },
  {
    name: 'an old gradient is kept',
    style: 'background:-webkit-linear-gradient(left,#000,#fff)',
    out: 'background: -webkit-linear-gradient(left, #000, #fff)',
  },
  { name: 'a gradient is no text colour', style: 'color: linear-gradient(red,blue)', out: null },
  {
    name: 'a gradient in a gradient is not',
    style: 'background:linear-gradient(linear-gradient(red,blue),red)',
    out: null,
  },
  { name: '66 stops are too many', style: `background:linear-gradient(${LONG(66)})`, out: null },
  {
    name: 'text filled by a gradient stays filled',
    style: '-webkit-background-clip:text;-webkit-text-fill-color:transparent',
    out: 'background-clip: text; -webkit-text-fill-color: transparent',
  },
  {
    name: 'borders of all sides are kept',
    style: 'border-left:4px solid red;border-top-width:1px',
    out: 'border-left: 4px solid red; border-top-width: 1px',
  },
  { name: 'a border is at most 40 px', style: 'border-width:41px', out: null },
  { name: 'em count as 16 px', style: 'border-width:2.6em', out: null },
  { name: 'padding is at most 64 px', style: 'padding:64px 65px', out: null },
  { name: 'font sizes are at most 64 px', style: 'font-size:64px', out: 'font-size: 64px' },
  { name: '… or 400 %', style: 'font-size:401%', out: null },
  { name: 'a large radius is harmless', style: 'border-radius:100px', out: 'border-radius: 100px' },
  { name: 'nothing is negative', style: 'text-indent:-2em', out: null },
  { name: '… but a formula under its line', style: 'vertical-align:-0.566ex', out: 'vertical-align: -0.566ex' },
  { name: '… down to 12 ex', style: 'vertical-align:-12.5ex', out: null },
  { name: '… and a shadow', style: 'text-shadow:-1px 2px 3px #000', out: 'text-shadow: -1px 2px 3px #000' },
  { name: '… within 8 px', style: 'text-shadow:0 0 9px #000', out: null },
  { name: 'important is stripped', style: 'color:red ! important', out: 'color: red' },
  { name: '… but not undone by what follows', style: 'color:red!important;color:blue', out: 'color: red' },
  { name: 'the last of a property wins', style: 'color:red;padding:1px;COLOR:blue', out: 'padding: 1px; color: blue' },
  { name: 'a bad declaration does not take the good one', style: 'color:red;color:url(x)', out: 'color: red' },
  { name: 'inherit is kept', style: 'color:inherit', out: 'color: inherit' },
  { name: 'exponents are not read', style: 'padding:1e1px', out: null },
  { name: 'unknown units are not read', style: 'padding:1rpx', out: null },
  { name: '200 declarations are read', style: `${'color:red;'.repeat(200)}color:blue`, out: 'color: red' },
  { name: 'more than 20,000 characters are not', style: `color:red;${' '.repeat(20_000)}`, out: null },
  { name: 'a value has at most 800', style: `color:red${' '.repeat(800)}`, out: null },
])('$name', ({ style, out }) => expect(toStyle(style, 'p')).toBe(out))

const NO_PLACE = [
  'display:none',
  'visibility:hidden',
  'position:fixed',
  'z-index:9',
  'inset:0',
  'float:left',
  'margin:1px',
]
const NO_MOTION = ['transform:none', 'animation:a 1s', 'transition:all', 'filter:none', 'mix-blend-mode:screen']
const NO_LOOK = [
  'box-shadow:0 0 red',
  'line-height:1',
  'letter-spacing:1px',
  'cursor:none',
  'content:none',
  'font-family:a',
]
const NO_HIDING = ['overflow:hidden', '--a:red', 'all:unset', 'width:10px', 'constructor:red', '__proto__:red']
test.each([...NO_PLACE, ...NO_MOTION, ...NO_LOOK, ...NO_HIDING])('%s is not kept on a paragraph', (style) =>
  expect(toStyle(style, 'p')).toBeNull(),
)

test.each(['img', 'td', 'th', 'col', 'table'])('a width is kept on %s', (element) =>
  expect(toStyle('width:50%;height:2ex', element)).toBe('width: 50%; height: 2ex'),
)

const LOADS = [
  'url(x)',
  'url("x")',
  'u\\72l(x)',
  'image-set(x)',
  'src(x)',
  'element(#a)',
  'paint(a)',
  'cross-fade(red,red)',
]
const COMPUTES = ['var(--a)', 'env(a)', 'attr(a)', 'calc(1px)', 'if(a)', 'expression(a)', 'color-mix(in srgb,red,blue)']
const ESCAPES = [
  'red/**/',
  '"red"',
  "'red'",
  'r\\65 d',
  'red}',
  'red{',
  '@red',
  '<red',
  'red:1',
  'red!x',
  'ｒed',
  'rgb(1',
  'rgb 1)',
  ')',
]
test.each([...LOADS, ...COMPUTES, ...ESCAPES])('the value %s is not kept', (value) =>
  expect(toStyle(`background: ${value}`, 'p')).toBeNull(),
)

test('what was written is written the same again', () => {
  const once =
    toStyle('background:linear-gradient(to right,#FFF 0%,rgba(1,2,3,.4) 100%);border:1px solid;color:a/b', 'p') ?? ''
  expect(toStyle(once, 'p')).toBe(once)
})
