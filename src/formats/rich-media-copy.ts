/**
 * A WeChat body on another host: the class `rich_media_content` without anything else of its page. The container
 * alone is taken, so the host's chrome stays out. Facts: docs/formats.md, "rich-media-copy".
 */
import { largest } from '../dom/largest'
import { find, findAll, rawTextOf } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { settleCopy } from './parts/copied-body'
import { hostFields } from './parts/host-fields'
import { readShown } from './parts/shown-body'

/** The other mark alone proves nothing: what is in it must be WeChat's. */
const BY_ID = '#js_content'
const PROOF = '[leaf], [data-src*="qpic.cn"], [src*="mmbiz"], [data-mpa-powered-by], [powered-by], .rich_pages'

export const sign: Sign = { selector: '.rich_media_content' }

/** What copies bring along of the page around the body, and what WeChat's own page says there. */
const NOISE =
  '.rich_media_title, .rich_media_meta_list, .rich_media_tool, .rich_media_area_extra, .qr_code_pc_outer, [data-qd-repeat]'

/** Of several containers none is the article unless one has this share of their text. */
const MAIN_SHARE = 0.7

const lengthOf = (element: Element): number => rawTextOf(element)?.length ?? 0

export const read: Read = ({ document }) => {
  const blocks = findAll(document, '.rich_media_content')
  const container = largest(blocks) ?? byId(document)
  if (!container) return null
  const nested = new Set(findAll(container, '.rich_media_content'))
  const all = blocks.reduce((sum, block) => sum + (nested.has(block) ? 0 : lengthOf(block)), 0)
  if (lengthOf(container) < MAIN_SHARE * all) return null
  const copy = readShown(container)
  if (!copy.ok) return copy
  return ok({
    places: [container],
    ...copy.value,
    noise: NOISE,
    fields: hostFields(document, container, []),
    ...settleCopy(copy.value.body),
  })
}

function byId(document: Document): Element | null {
  const container = find(document, BY_ID)
  return container && find(container, PROOF) ? container : null
}
