import { snapshot } from '../../dom/snapshot'
import { find } from '../../dom/unclobbered'
import { fail, ok, type Result } from '../../problem/result'
import type { Reading } from '../contract'
import { removeEditorNoise } from './editor-noise'
import { readImageMap } from './image-map'
import { placeImage } from './placed-image'
import { resolvePlaceholders } from './placeholders'
import { placeCards } from './qq-cards'
import type { QqData } from './qq-data'
import { flatMarkup } from './qq-flat'
import { parseQqMarkup } from './qq-markup'
import { dressVideos } from './qq-videos'

/** What a reading says besides its fields. */
export type BodyReading = Omit<Reading, 'fields'>

/**
 * The body that came as data, its placeholders resolved. null: the data hold none. Problems: those of `snapshot`, and
 * `too-large`.
 */
export function readDataBody({ body, attribute }: QqData): Result<BodyReading> | null {
  if (body === null) return null
  const source = parseQqMarkup(typeof body === 'string' ? body : flatMarkup(body))
  if (!source) return fail('too-large')
  removeEditorNoise(source)
  placeCards(source, attribute)
  const images = readImageMap(attribute)
  const account = resolvePlaceholders(source, images)
  dressVideos(source, attribute)
  if (!find(source, 'img')) {
    // The body names none of its pictures: they would be lost otherwise.
    const end = source.appendChild(source.ownerDocument.createElement('p'))
    const place = end.appendChild(source.ownerDocument.createComment(''))
    for (const hint of images.values()) placeImage(place, hint)
  }
  const shot = snapshot(source)
  if (!shot.ok) return shot
  return ok({
    source,
    ...shot.value,
    images: [...images.values()],
    lostImages: account.lostImages,
    placeholders: account.unknown,
  })
}
