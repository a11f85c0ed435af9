/**
 * What the page has really loaded of a picture, written onto its copy: the one thing about a picture that its
 * attributes do not say. An inert page, and one whose scripts have not run, has loaded nothing.
 */
import { findAll, nameOf } from './unclobbered'

/** Set by us alone: what an author wrote there is taken away. */
const LIVE = 'data-qd-live'

/** A picture as it stands in the page. */
export interface LivePicture {
  /** Absolute. */
  address: string
  /** Its own pixels. */
  width: number
  height: number
  /** CSS pixels it is shown in; those of its own where it is not laid out. */
  shownWidth: number
}

/** As in unclobbered.ts: getters of the prototype, which no page shadows. */
const getter = (name: 'complete' | 'naturalWidth' | 'naturalHeight' | 'currentSrc' | 'width') =>
  Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, name)?.get

const complete = getter('complete')
const naturalWidth = getter('naturalWidth')
const naturalHeight = getter('naturalHeight')
const currentSrc = getter('currentSrc')
const shownWidth = getter('width')

function read(image: Element): LivePicture | null {
  if (!(image instanceof HTMLImageElement) || complete?.call(image) !== true) return null
  const [width, height] = [Number(naturalWidth?.call(image)), Number(naturalHeight?.call(image))]
  const address: unknown = currentSrc?.call(image)
  if (!(width > 0) || !(height > 0) || typeof address !== 'string' || address === '') return null
  return { address, width, height, shownWidth: Number(shownWidth?.call(image)) || width }
}

/** Notes on `copy` what the page has loaded of `source`. Both are pictures. */
export function noteLive(source: Element, copy: Element): void {
  const live = read(source)
  if (live && !live.address.startsWith('data:')) {
    copy.setAttribute(LIVE, [live.width, live.height, live.shownWidth, live.address].join(' '))
  } else copy.removeAttribute(LIVE)
}

/** The same for all pictures of a container and its copy, which have to be element for element the same. */
export function noteAllLive(container: Element, copy: Element): void {
  const copies = findAll(copy, 'img')
  for (const [index, source] of findAll(container, 'img').entries()) {
    const twin = copies[index]
    if (twin && nameOf(source) === 'img') noteLive(source, twin)
  }
}

/** What was noted on a copy; null: nothing was loaded. */
export function liveOf(copy: Element): LivePicture | null {
  const [, width, height, shown, address] = /^(\d+) (\d+) (\d+) (\S+)$/.exec(copy.getAttribute(LIVE) ?? '') ?? []
  return address === undefined
    ? null
    : { address, width: Number(width), height: Number(height), shownWidth: Number(shown) }
}
