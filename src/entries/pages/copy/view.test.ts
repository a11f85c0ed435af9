import { render } from 'lit-html'
import { expect, test } from 'vitest'
import en from '../../../../public/_locales/en/messages.json' with { type: 'json' }
import zh from '../../../../public/_locales/zh_CN/messages.json' with { type: 'json' }
import type { SavedImage } from '../../../article/library-revision'
import { MISSING_REASONS, type MissingReason } from '../../../article/picture'
import { record } from '../../../library/fixtures/record'
import { sample } from '../../../library/fixtures/sample'
import { type CopyActs, type CopyState, firstState } from './state'

const missing = (name: string, reason: MissingReason): SavedImage => ({
  src: `https://pictures.example/${name}.png`,
  hash: null,
  reason,
})
const TWO = [missing('a', 'gone'), missing('b', 'not-allowed')]

/** Each message is its own name, but for the one that joins two. */
const getMessage = (key: string): string => (key === 'labelled' ? '{label}: {of}' : key)

/** The page of a copy with those pictures. */
async function drawn(images: SavedImage[], changed: Partial<CopyState>): Promise<HTMLElement> {
  // The rim under it wants to stand in an extension.
  Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' }, i18n: { getMessage } } })
  const { copyPage } = await import('./view')
  const root = document.createElement('div')
  const copy = { record: record(), article: sample(), images }
  render(copyPage({ ...firstState(), copy, ...changed }, {} as CopyActs), root)
  return root
}

/** The names of the buttons about missing pictures. */
async function buttons(images: SavedImage[], changed: Partial<CopyState> = {}): Promise<string[]> {
  const root = await drawn(images, changed)
  return [...root.querySelectorAll('section[aria-labelledby=pictures] button')].map((button) =>
    [button.getAttribute('aria-label') ?? button.textContent, button.getAttribute('aria-disabled') ?? ''].join(''),
  )
}

test('each missing picture has a button that names it, and all have one', async () => {
  expect(await buttons(TWO)).toEqual([
    'retryImage: pictures.example … a.png',
    'allowAndRetry: pictures.example … b.png',
    'allowAndRetryAll',
  ])
  expect(await buttons(TWO.slice(0, 1))).toEqual(['retryImage'])
})

test.each([
  {
    address: 'https://mmbiz.qpic.cn/mmbiz_png/river0123456789012345678booksA/640',
    said: 'mmbiz.qpic.cn … 345678booksA',
  },
  { address: 'https://inews.gtimg.com/newsapp_bt/0/10211616160/1000', said: 'inews.gtimg.com … 10211616160' },
  { address: 'https://pictures.example/640', said: 'pictures.example … 640' },
  { address: 'https://pictures.example/', said: 'pictures.example … ' },
])('a missing picture at $address is told from others', async ({ address, said }) => {
  const root = await drawn([{ src: address, hash: null, reason: 'gone' }], {})
  expect(root.querySelector('.address')?.textContent).toBe(said)
})

test('while pictures are fetched the buttons stay, and only stopping is offered', async () => {
  const named = await buttons(TWO, { fetching: { done: 0, total: 2 } })
  expect(named).toEqual([
    'retryImage: pictures.example … a.pngtrue',
    'allowAndRetry: pictures.example … b.pngtrue',
    'stop',
  ])
})

test('where nothing can be kept (a private window, a newer library) no picture is offered to be fetched', async () => {
  expect(await buttons(TWO, { readOnly: true })).toEqual([])
})

test('whatever a picture did (never ended, too large, no picture, led away, one too many) its row says so', async () => {
  const root = await drawn(
    MISSING_REASONS.map((reason) => missing(reason, reason)),
    {},
  )
  const said = [...root.querySelectorAll('.lacking .reason')].map((row) => row.textContent ?? '')
  expect(new Set(said).size).toBe(MISSING_REASONS.length)
  for (const words of [zh, en]) for (const key of said) expect(Object.keys(words)).toContain(key)
})
