/**
 * QQ News whose page was sent with the article as data: `window.DATA`, `window.initData` and what came before them.
 * Asked for pages that show less of it, or nothing yet. Facts: docs/formats.md, "QQ News".
 */
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { QQ_NOISE } from './parts/qq-dom-body'
import { readQqPage } from './parts/qq-page'

/** The page's own heading stands there while the body is still on its way. */
export const sign: Sign = { selector: 'h1#article-title' }

export const before = ['qq-dom', 'leaked', 'exeditor', 'rich-media-copy']

export const read: Read = (page) => {
  const found = readQqPage(page)
  // What is no article, or was too much, is told once, by the first that is asked.
  if (!found?.ok) return found
  const { from, reading } = found.value
  return from === 'data' ? ok({ ...reading, noise: QQ_NOISE }) : null
}
