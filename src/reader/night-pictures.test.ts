import { afterEach, describe, expect, test, vi } from 'vitest'
import { ok } from '../problem/result'
import { type Flips, nightPictures, pictureKeys } from './night-pictures'
import { judgeBySigns } from './picture-pixels'

const abort = new AbortController()
afterEach(() => document.body.replaceChildren())

/** A picture with `lines` of that colour on that ground, as an address. */
function drawing(ink: string, ground: string | null): string {
  const canvas = document.createElement('canvas')
  canvas.width = 200
  canvas.height = 120
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  if (ground !== null) {
    context.fillStyle = ground
    context.fillRect(0, 0, 200, 120)
  }
  context.fillStyle = ink
  for (let y = 10; y < 110; y += 20) context.fillRect(20, y, 160, 6)
  return canvas.toDataURL()
}
const ON_WHITE = drawing('#222', '#fff')
const CUT_OUT = drawing('#c0392b', null)
const FULL = drawing('#35608f', '#7a4b2a')

function body(html: string, flips: Flips | null = null) {
  const made = document.createElement('div')
  made.innerHTML = html
  const keys = pictureKeys(made)
  document.body.append(made)
  const night = nightPictures(made, keys, { translate: (key) => key, flips, signal: abort.signal })
  const shown = (index = 0) => made.querySelectorAll('img')[index]?.dataset.atNight ?? null
  const press = (index = 0) => made.querySelectorAll<HTMLElement>('.flip')[index]?.click()
  return { made, night, shown, press }
}

describe('by night', () => {
  test.each([
    { name: 'a drawing on white is turned', src: ON_WHITE, as: 'invert' },
    { name: 'a coloured drawing on nothing gets a ground', src: CUT_OUT, as: 'plate' },
  ])('$name', async ({ src, as }) => {
    const { night, shown } = body(`<p><img src="${src}"></p>`)
    night.show('drawings')
    await expect.poll(() => shown()).toBe(as)
    night.show('as-is')
    expect(shown()).toBeNull()
    night.show('dimmed')
    expect(shown()).toBe(as)
    night.show(null)
    expect(shown()).toBeNull()
  })

  test('what is no drawing stays, and what is no picture of its own has no button', async () => {
    const face = `<img data-qd="inline-image" src="${CUT_OUT}">`
    const { made, night, shown } = body(`<p><img src="${FULL}"><img data-qd="formula" src="${CUT_OUT}">${face}</p>`)
    night.show('drawings')
    await expect.poll(() => shown(1)).toBe('invert')
    await expect.poll(() => made.querySelector('[data-flips]')).not.toBeNull()
    expect([shown(0), shown(2)]).toEqual([null, null])
    expect(made.querySelectorAll('.flip')).toHaveLength(1)
  })

  test('a picture that another host sends is told by its address, and nobody is asked', async () => {
    const asked = vi.spyOn(window, 'fetch')
    expect(judgeBySigns('https://a.example/mmbiz_png/x/640?wx_fmt=png', false)).toBe('plate')
    expect(judgeBySigns('https://a.example/mmbiz_jpg/x/640?wx_fmt=jpeg', false)).toBe('none')
    expect(judgeBySigns('https://a.example/photo.JPG', false)).toBe('none')
    expect(judgeBySigns('https://a.example/f.png', true)).toBe('invert')
    expect(asked).not.toHaveBeenCalled()
  })
})

test('pictures of a block that was put back are fitted and can be turned as well', async () => {
  const { made, night, shown, press } = body(`<p>字</p>`)
  night.show('drawings')
  const later = document.createElement('div')
  later.innerHTML = `<p><img src="${ON_WHITE}"></p>`
  const keys = pictureKeys(later)
  made.append(later)
  night.add(keys)
  await expect.poll(() => shown()).toBe('invert')
  press()
  expect(shown()).toBe('plate')
})

test('by day nothing is looked at', async () => {
  const decode = vi.spyOn(HTMLImageElement.prototype, 'decode')
  const { made, night } = body(`<p><img src="${ON_WHITE}"></p>`)
  night.show(null)
  const image = made.querySelector('img')
  await image?.decode()
  expect(decode.mock.contexts.filter((one) => one === image)).toHaveLength(1) // ours, in the line above
  decode.mockRestore()
})

describe('one press turns one picture', () => {
  test('there and back, and is told under the address the article has', async () => {
    const remember = vi.fn()
    const html = `<p><a href="#x"><img src="${FULL}"></a><img src="${ON_WHITE}"></p>`
    const { made, night, shown, press } = body(html, { load: async () => ok([]), remember })
    const followed = vi.fn()
    made.addEventListener('click', followed)
    night.show('drawings')
    await expect.poll(() => shown(1)).toBe('invert')
    press(0)
    expect([shown(0), shown(1)]).toEqual(['invert', 'invert'])
    expect(made.querySelector('.flip')?.getAttribute('aria-pressed')).toBe('true')
    press(1)
    expect(shown(1)).toBe('plate')
    press(0)
    expect(shown(0)).toBeNull()
    expect(followed).not.toHaveBeenCalled()
    const [first, second] = remember.mock.calls.map(([key]) => key)
    expect(first).toMatch(/^[0-9a-f]{16}$/)
    expect(remember.mock.calls).toEqual([
      [first, true],
      [second, true],
      [first, false],
    ])
  })

  test('and it is so again when the article is opened again, whatever it is loaded from', async () => {
    const remember = vi.fn()
    const first = body(`<p><img src="${FULL}"></p>`, { load: async () => ok([]), remember })
    first.night.show('drawings')
    first.press()
    const key: unknown = remember.mock.calls[0]?.[0]
    const load = vi.fn(async () => ok([String(key)]))
    const { made, night, shown } = body(`<p><img src="${FULL}"></p>`, { load, remember })
    const image = made.querySelector('img')
    if (image) image.src = CUT_OUT
    night.show(null)
    expect(load).not.toHaveBeenCalled()
    night.show('as-is')
    await expect.poll(() => shown()).toBe('invert')
    night.show('drawings')
    expect(load).toHaveBeenCalledTimes(1)
  })
})

test.each([
  { name: 'alone in its line', html: '<p class="qd-picture"><img src="SRC"></p>' },
  { name: 'in a figure', html: '<figure><img src="SRC"><figcaption>说明</figcaption></figure>' },
  { name: 'in a line of text', html: '<p>字<img src="SRC">字</p>' },
  { name: 'as wide as its line', html: '<p><img src="SRC" style="width:100%"></p>' },
  { name: 'half as wide', html: '<p><img src="SRC" width="50%"></p>' },
  { name: 'of a width of its own', html: '<p><img src="SRC" style="width:120px"></p>' },
  { name: 'in a cell', html: '<table><tbody><tr><td>字</td><td><img src="SRC"></td></tr></tbody></table>' },
  { name: 'wider than the column', html: '<p class="qd-picture"><img src="SRC" width="900" height="540"></p>' },
])('a picture $name stands where it stood without its button', async ({ html }) => {
  const sheets = (await import('./sheets/reader.css?inline')).default
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(sheets)
  document.adoptedStyleSheets = [sheet]
  const view = document.createElement('div')
  view.className = 'qd'
  view.innerHTML = `<div style="width:400px"><div class="body" style="width:400px">${html.replace('SRC', ON_WHITE)}</div></div>`
  document.body.append(view)
  const made = view.querySelector<HTMLElement>('.body')
  const image = view.querySelector('img')
  if (!made || !image) throw new Error('not there')
  await image.decode()
  const places = () => [image, made].map((one) => JSON.stringify(one.getBoundingClientRect()))
  const before = places()
  nightPictures(made, pictureKeys(made), { translate: (key) => key, flips: null, signal: abort.signal })
  expect(places()).toEqual(before)
  document.adoptedStyleSheets = []
})
