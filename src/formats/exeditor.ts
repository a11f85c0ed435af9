/**
 * Text set in QQ News' ExEditor, wherever it was copied to. Facts: docs/formats.md, "exeditor".
 * It names no account, so siteName stays null.
 */
import { largest } from '../dom/largest'
import { find, findAll } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { settleCopy } from './parts/copied-body'
import { hostFields } from './parts/host-fields'
import { readShown } from './parts/shown-body'

/** Marks that only this editor leaves. */
const MARK = '[powered-by=qqnews_ex-editor], [data-ex-list], [data-exeditor-arbitrary-box]'

/** A watermark that only the editor's sheet hides, and pictures that a carousel shows again. */
const NOISE = '.qqnews-content, [data-qd-repeat]'

export const sign: Sign = { selector: `.rich_media_content :is(${MARK})` }

/** rich-media-copy takes the same container without the marks. */
export const before = ['rich-media-copy']

export const read: Read = ({ document }) => {
  const blocks = findAll(document, '.rich_media_content')
  const container = largest(blocks.filter((block) => find(block, MARK)))
  if (!container) return null
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
