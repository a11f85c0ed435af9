/**
 * QQ News as its pages show it, from 2005 to now; what the data of the page know besides (sizes, captions, videos) is
 * filled in. Facts: docs/formats.md, "QQ News".
 */
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { CONTAINERS } from './parts/qq-dom-body'
import { readQqPage } from './parts/qq-page'

export const sign: Sign = { selector: `${CONTAINERS.join(', ')}, .qnt-p` }

export const before = ['leaked', 'exeditor', 'rich-media-copy']

export const read: Read = (page) => {
  const found = readQqPage(page)
  return found?.ok && found.value.from === 'dom' ? ok(found.value.reading) : null
}
