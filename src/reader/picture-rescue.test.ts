import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SentPicture } from '../article/picture'
import { type Mounted, mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'
import type { PictureHelp, Surface } from './reader'

/** A picture of 4 × 3, as the background sends it. */
const drawn = (width = 4, type = 'image/png') =>
  Object.assign(document.createElement('canvas'), { width, height: 3 })
    .toDataURL(type)
    .replace(/^[^,]*,/, '')

const MMBIZ = 'https://mmbiz.qpic.cn/mmbiz_png/KEYONE/640?wx_fmt=png'
const ELSEWHERE = 'https://pictures.invalid/1.png'

let view: Mounted
/** What was asked of the surface, in order. */
let asked: string[]
beforeEach(() => {
  asked = []
})
afterEach(() => view.end())

/** Shows one picture; `answers`: what the surface has, by address, else `gone`. */
function show(
  src: string,
  help: Partial<PictureHelp> | null,
  { candidates = [] as string[], surface = 'tab' as Surface } = {},
) {
  const pictures: PictureHelp = {
    async fetch(address) {
      asked.push(`fetch ${address}`)
      return { ok: false, reason: 'gone' }
    },
    ...help,
  }
  view = mount({ surface, actions: help === null ? {} : { pictures } })
  const image = { src, candidates, width: null, height: null, caption: null }
  const content = `<p>字</p><p><img src="${src}"></p>`
  view.reader.showArticle({ ...wholeArticle, images: [image], content }, NOT_SAVED)
}
const fail = () => view.find('.body img').dispatchEvent(new Event('error'))
const source = () => view.find<HTMLImageElement>('.body img').src
const line = () => view.all('.missing')[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? null
const button = () => view.find<HTMLButtonElement>('.missing button')

describe('in order', () => {
  test('other addresses, other sizes, bytes, the page, the line', async () => {
    show(
      MMBIZ,
      {
        async fromPage(address) {
          asked.push(`page ${address}`)
          return { ok: false, reason: 'not-tried' }
        },
      },
      { candidates: [ELSEWHERE] },
    )
    const seen: string[] = []
    for (let count = 0; count < 4; count += 1) {
      seen.push(source())
      fail()
    }
    expect(seen).toEqual([MMBIZ, ELSEWHERE, MMBIZ.replace('640', '0'), MMBIZ.replace('640', '300')])
    await expect.poll(line).toContain('没能取到')
    const three = [MMBIZ, ELSEWHERE, MMBIZ.replace('640', '0')]
    expect(asked).toEqual([...three.map((one) => `fetch ${one}`), ...three.map((one) => `page ${one}`)])
    expect(view.find<HTMLAnchorElement>('.missing a').href).toBe(MMBIZ)
  })

  test.each<{ name: string; help: Partial<PictureHelp> }>([
    { name: 'bytes are shown', help: { fetch: async () => ({ ok: true, type: 'image/png', base64: drawn() }) } },
    {
      name: "the page's copy is shown",
      help: { fromPage: async () => ({ ok: true, type: 'image/jpeg', base64: drawn(4, 'image/jpeg') }) },
    },
  ])('$name', async ({ help }) => {
    show(ELSEWHERE, help)
    fail()
    await expect.poll(source).toMatch(/^blob:/)
    await expect.poll(() => view.find<HTMLImageElement>('.body img').naturalWidth).toBe(4)
    expect(line()).toBe(null)
  })

  test('a surface that can do nothing says so at once', () => {
    show(ELSEWHERE, null)
    fail()
    expect(line()).toContain('没能取到')
  })
})

describe('a grant for the host', () => {
  const locked = (granted: boolean): Partial<PictureHelp> & { open: boolean } => {
    const help = {
      open: false,
      async fetch(address: string): Promise<SentPicture> {
        asked.push(`fetch ${address}`)
        return help.open ? { ok: true, type: 'image/png', base64: drawn() } : { ok: false, reason: 'not-allowed' }
      },
      async allowHost(address: string) {
        asked.push(`allow ${address}`)
        help.open = granted
        return granted
      },
    }
    return help
  }

  test('is asked for by a click only, and brings the picture', async () => {
    show(ELSEWHERE, locked(true))
    fail()
    await expect.poll(line).toContain('允许取 pictures.invalid 的图')
    expect(asked).toEqual([`fetch ${ELSEWHERE}`])
    button().click()
    // The real address is tried first; it fails here as it did before.
    await expect.poll(() => view.all('.body img').length).toBe(1)
    fail()
    await expect.poll(source).toMatch(/^blob:/)
    expect(asked).toEqual([`fetch ${ELSEWHERE}`, `allow ${ELSEWHERE}`, `fetch ${ELSEWHERE}`])
  })

  test('that is refused leaves the line', async () => {
    show(ELSEWHERE, locked(false))
    fail()
    await expect.poll(line).toContain('允许取')
    button().click()
    await expect.poll(() => asked.length).toBe(2)
    expect(line()).toContain('允许取')
  })

  test('is not offered where nobody can ask', async () => {
    show(ELSEWHERE, { fetch: async () => ({ ok: false, reason: 'not-allowed' }) }, { surface: 'overlay' })
    fail()
    await expect.poll(line).toContain('再取一次')
  })
})

test('asked again from the keyboard, the focus stays where the picture is', async () => {
  show(ELSEWHERE, {})
  fail()
  await expect.poll(line).toContain('再取一次')
  button().focus()
  button().click()
  expect(document.activeElement).toBe(view.find('.body img'))
})

test('a pixel that a server sends in place of the picture counts as none', async () => {
  show(ELSEWHERE, null)
  const image = view.find<HTMLImageElement>('.body img')
  Object.defineProperties(image, { naturalWidth: { value: 1 }, naturalHeight: { value: 1 } })
  image.dispatchEvent(new Event('load'))
  expect(line()).toContain('没能取到')
})

test('what the article before asked for comes too late', async () => {
  let answer: (sent: SentPicture) => void = () => undefined
  show(ELSEWHERE, {
    fetch: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  const image = view.find<HTMLImageElement>('.body img')
  fail()
  view.reader.showArticle(wholeArticle, NOT_SAVED)
  answer({ ok: true, type: 'image/png', base64: drawn() })
  await Promise.resolve()
  expect(image.src).toBe(ELSEWHERE)
})
