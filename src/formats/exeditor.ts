/**
 * Text set in QQ News' ExEditor, wherever it was copied to. Facts: docs/formats.md, "exeditor".
 * It names no account, so siteName stays null.
 */
import { largest } from '../dom/largest'
import { snapshot } from '../dom/snapshot'
import { find, findAll } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { hostFields } from './parts/host-fields'
import type { ImageMap } from './parts/image-map'
import { resolvePlaceholders } from './parts/placeholders'
import { markRepeats } from './parts/qq-fill'

/** Marks that only this editor leaves. */
const MARK = '[powered-by=qqnews_ex-editor], [data-ex-list], [data-exeditor-arbitrary-box]'

/** A watermark that only the editor's sheet hides, and pictures that a carousel shows again. */
const NOISE = '.qqnews-content, [data-qd-repeat]'

/** No map comes with a copy. */
const NO_IMAGES: ImageMap = new Map()

export const sign: Sign = { selector: `.rich_media_content :is(${MARK})` }

/** rich-media-copy takes the same container without the marks. */
export const before = ['rich-media-copy']

export const read: Read = ({ document }) => {
  const blocks = findAll(document, '.rich_media_content')
  const container = largest(blocks.filter((block) => find(block, MARK)))
  if (!container) return null
  const copy = snapshot(container)
  if (!copy.ok) return copy
  const { body } = copy.value
  markRepeats(body)
  const { lostImages, unknown } = resolvePlaceholders(body, NO_IMAGES)
  return ok({
    source: container,
    ...copy.value,
    noise: NOISE,
    fields: hostFields(document, container, []),
    // Where the host has put its own pictures in, the marks beside them are no loss.
    lostImages: Math.max(0, lostImages - findAll(body, 'img:not([data-qd-repeat])').length),
    placeholders: unknown,
  })
}
