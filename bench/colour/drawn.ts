/** Articles that nobody wrote: colours, boxes, gradients and pictures drawn by lot, the same at every run. */

/** A multiplicative generator (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const WORDS = ['夜里读书', '颜色有意思', '重点在这里', '小字说明', '标题', '引用一句话', '表格里的数', '看清每一个字']
const PICTURE = 'url(data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==)'
const NAMED = ['red', 'blue', 'green', 'orange', 'purple', 'gray', 'teal', 'navy', 'gold', 'crimson', 'white', 'black']
const DEEP = 4

interface Draw {
  random(): number
  one<Value>(list: readonly Value[]): Value
}

const chance = ({ random }: Draw, share: number): boolean => random() < share

function colour(draw: Draw): string {
  const byte = () => Math.floor(draw.random() * 256)
  const percent = () => Math.floor(draw.random() * 101)
  const forms = [
    () => `#${[byte(), byte(), byte()].map((value) => value.toString(16).padStart(2, '0')).join('')}`,
    () => `rgb(${byte()}, ${byte()}, ${byte()})`,
    () => `hsl(${byte()}deg ${percent()}% ${percent()}%)`,
    () => `oklch(${percent()}% ${(draw.random() * 0.3).toFixed(2)} ${byte()})`,
    () => draw.one(NAMED),
    () => {
      const grey = byte()
      return `rgb(${grey},${grey},${grey})`
    },
  ]
  return draw.one(forms)()
}

const faint = (draw: Draw): string =>
  `rgba(${[0, 0, 0].map(() => Math.floor(draw.random() * 256)).join()},${(0.05 + draw.random() * 0.9).toFixed(2)})`

function ground(draw: Draw): string {
  const forms = [
    () => `background:${colour(draw)}`,
    () => `background-color:${faint(draw)}`,
    () => `background:linear-gradient(${draw.one(['90deg', 'to bottom', '135deg'])},${colour(draw)},${colour(draw)})`,
    () =>
      `background-image:linear-gradient(${faint(draw)} 0%,${colour(draw)} 60%,${faint(draw)});background-color:${colour(draw)}`,
    () => `background:linear-gradient(transparent 60%,${faint(draw)} 60%)`,
    () => `background:${PICTURE} ${colour(draw)}`,
    () => `background:radial-gradient(${colour(draw)},${colour(draw)})`,
  ]
  return draw.one(forms)()
}

function ink(draw: Draw): string {
  const forms = [
    () => `color:${colour(draw)}`,
    () => `color:${colour(draw)}`,
    () => `color:${faint(draw)}`,
    () => `color:${colour(draw)};text-shadow:0 0 3px ${colour(draw)}`,
    () => `color:#000;-webkit-text-fill-color:${colour(draw)}`,
    () => `color:${colour(draw)}!important`,
    () =>
      `color:transparent;background:linear-gradient(90deg,${colour(draw)},${colour(draw)});-webkit-background-clip:text;background-clip:text`,
    () => `color:${colour(draw)};text-decoration:underline ${colour(draw)}`,
    () => `color:var(--none,${colour(draw)})`,
  ]
  return draw.one(forms)()
}

function line(draw: Draw): string {
  const word = () => draw.one(WORDS)
  const forms = [
    () => `<span style="${ink(draw)}">${word()}</span>`,
    () => `<strong style="${ink(draw)}">${word()}<em>${word()}</em></strong>`,
    () => `<font color="${colour(draw)}">${word()}</font>`,
    () => `<mark>${word()}</mark>`,
    () => `<mark style="${ink(draw)}">${word()}</mark>`,
    () => `<a href="https://a.invalid/">${word()}</a>`,
    () => `<a href="https://a.invalid/" style="${ink(draw)}">${word()}</a>`,
    () => `<span style="${ground(draw)};${ink(draw)}">${word()}</span>`,
    () => `<span style="${ground(draw)}">${word()}</span>`,
    () => `<code style="${ground(draw)};border:1px solid ${colour(draw)}">${word()}</code>`,
    () => `<span style="opacity:${(0.3 + draw.random() * 0.7).toFixed(2)};${ink(draw)}">${word()}</span>`,
    () => `<span>${word()}</span>`,
  ]
  return draw.one(forms)()
}

const lines = (draw: Draw): string =>
  Array.from({ length: 1 + Math.floor(draw.random() * 4) }, () => line(draw)).join('')

function table(draw: Draw): string {
  const cell = () =>
    `<td ${chance(draw, 0.4) ? `bgcolor="${colour(draw)}"` : ''} style="border:1px solid ${colour(draw)};${chance(draw, 0.4) ? ink(draw) : ''}">${line(draw)}</td>`
  const row = () => `<tr ${chance(draw, 0.3) ? `style="${ground(draw)}"` : ''}>${cell()}${cell()}${cell()}</tr>`
  return `<table style="${chance(draw, 0.5) ? 'border-collapse:collapse' : ''}">${row()}${row()}</table>`
}

function block(draw: Draw, depth: number): string {
  const inside = () => Array.from({ length: 1 + Math.floor(draw.random() * 3) }, () => block(draw, depth + 1)).join('')
  const border = () =>
    chance(draw, 0.3) ? `border:${draw.one(['1px solid', '2px dashed', '4px double'])} ${colour(draw)};` : ''
  const forms = [
    () => `<p style="${ink(draw)}">${lines(draw)}</p>`,
    () => `<p>${lines(draw)}</p>`,
    () => `<p style="border-left:4px solid ${colour(draw)};${ground(draw)};padding:8px">${lines(draw)}</p>`,
    () => table(draw),
    ...(depth < DEEP
      ? [
          () => `<section style="${ground(draw)};${border()}padding:10px">${inside()}</section>`,
          () => `<section style="${ground(draw)};${ink(draw)};padding:10px">${inside()}</section>`,
          () => `<section style="opacity:${(0.4 + draw.random() * 0.6).toFixed(2)}">${inside()}</section>`,
          () => `<section style="${border()}padding:6px">${inside()}</section>`,
          () =>
            `<section style="${ground(draw)};height:70px"></section><section style="margin-top:-60px;height:60px"><p style="${ink(draw)};margin:0">${draw.one(WORDS)}</p></section>`,
          () =>
            `<img width="300" height="100" src="${PICTURE.slice(4, -1)}"><section style="margin-top:-70px;height:70px"><p style="${ink(draw)};margin:0">${draw.one(WORDS)}</p></section>`,
        ]
      : []),
  ]
  return draw.one(forms)()
}

/** So many articles of about twenty blocks each. */
export function drawnArticles(count: number): { name: string; body: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const random = numbers(1000 + 97 * index)
    const draw: Draw = {
      random,
      one: (list) => {
        const found = list[Math.floor(random() * list.length)]
        if (found === undefined) throw new Error('an empty list')
        return found
      },
    }
    return { name: `drawn-${index}`, body: `<div>${Array.from({ length: 20 }, () => block(draw, 0)).join('\n')}</div>` }
  })
}
