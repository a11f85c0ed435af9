/**
 * What is tried for a picture that does not load, in order: its other addresses, sizes and hosts; its bytes, fetched
 * by the extension as far as grants reach; the copy its page has; and last a line that says so.
 */
import type { Article } from '../article/article'
import { otherForms } from '../article/picture-forms'
import type { Translate } from '../i18n/translate'
import type { PictureHelp } from './contract'
import { missingPicture } from './missing-picture'
import { createBlobs, createGate } from './picture-bytes'

/** Makes one sanitised address of a candidate; null: it may not be shown. */
export type CleanAddress = (src: string) => string | null

export interface WatchOptions {
  clean: CleanAddress
  translate: Translate
  /** null: the surface can do nothing but show. */
  help: PictureHelp | null
  signal: AbortSignal
}

/** Addresses of one picture whose bytes are asked for. */
const MAX_ASKED = 3

/** Longest side, pixels, of what a server sends in place of a picture it does not want to show. */
const PIXEL_SIDE = 2

/** One picture's way through all that. */
interface Attempt {
  /** As the article has it. */
  address: string
  /** Still to be tried. */
  rest: string[]
  /** All of them, for bytes. */
  all: string[]
  /** Its bytes have been asked for: what comes now is final. */
  asked: boolean
  /** The address whose host the reader could allow. */
  grant: string | null
}

/** Sends a pixel where a picture is meant: as good as nothing. SVGs may say no size. */
function isPixel(image: HTMLImageElement): boolean {
  const declared = Number(image.getAttribute('width') ?? PIXEL_SIDE + 1)
  return (
    image.src.startsWith('http') &&
    image.naturalWidth > 0 &&
    Math.max(image.naturalWidth, image.naturalHeight) <= PIXEL_SIDE &&
    declared > PIXEL_SIDE
  )
}

/** Rescues the pictures of `body` as they fail, until the signal ends it. */
export function watchPictures(body: HTMLElement, article: Pick<Article, 'images'>, options: WatchOptions): void {
  const { clean, translate, help, signal } = options
  const candidates = new Map(article.images.map((image) => [image.src, image.candidates]))
  const attempts = new WeakMap<HTMLImageElement, Attempt>()
  const toAddress = createBlobs(signal)
  const gate = createGate()
  /** Those a grant could help, by host. */
  const waiting = new Map<string, Set<() => void>>()

  function attemptOf(image: HTMLImageElement): Attempt {
    const known = attempts.get(image)
    if (known) return known
    const address = image.getAttribute('src') ?? ''
    const all = [address, ...(candidates.get(address) ?? []), ...otherForms(address)]
      .map((one) => (one === address ? one : clean(one)))
      .filter((one) => one !== null)
    const unique = [...new Set(all)]
    const attempt = { address, rest: unique.slice(1), all: unique, asked: false, grant: null }
    attempts.set(image, attempt)
    return attempt
  }

  /** Bytes of the first address that has any, from the extension, then from the page; null: none. */
  async function bytesOf(attempt: Attempt): Promise<string | null> {
    const web = attempt.all.filter((one) => /^https?:/.test(one)).slice(0, MAX_ASKED)
    for (const address of web) {
      const sent = await help?.fetch(address)
      if (sent && !sent.ok && sent.reason === 'not-allowed') attempt.grant ??= address
      const found = sent ? toAddress(sent) : null
      if (found !== null) return found
    }
    for (const address of web) {
      const sent = await help?.fromPage?.(address)
      const found = sent ? toAddress(sent) : null
      if (found !== null) return found
    }
    return null
  }

  /** Asks for the bytes and puts them, or the line, in the place of what stands there now. */
  async function rescue(image: HTMLImageElement, attempt: Attempt): Promise<void> {
    attempt.asked = true
    const found = await gate(() => bytesOf(attempt))
    if (signal.aborted) return
    if (found === null) giveUp(image, attempt)
    else image.src = found
  }

  function giveUp(image: HTMLImageElement, attempt: Attempt): void {
    const { address, grant } = attempt
    const again = () => {
      attempts.delete(image)
      // The focus was on the line that goes.
      const hadFocus = place.matches(':focus-within')
      place.replaceWith(image)
      if (hadFocus) {
        image.tabIndex = -1
        image.focus({ preventScroll: true })
      }
      // Set again, the same address is asked for again.
      image.src = address
    }
    const allow = help?.allowHost && grant !== null ? () => void allowed(grant) : null
    const place = missingPicture({ address: grant ?? address, alt: image.alt, translate, retry: again, allow })
    if (allow && grant !== null) {
      const { hostname } = new URL(grant)
      const others = waiting.get(hostname) ?? new Set()
      waiting.set(hostname, others.add(again))
    }
    image.replaceWith(place)
  }

  /** Called in the reader's click: nothing may be awaited before the browser is asked. */
  async function allowed(address: string): Promise<void> {
    const granted = await help?.allowHost?.(address)
    if (!granted || signal.aborted) return
    const { hostname } = new URL(address)
    const all = waiting.get(hostname) ?? []
    waiting.delete(hostname)
    for (const again of all) again()
  }

  function failed(image: HTMLImageElement): void {
    const attempt = attemptOf(image)
    const next = attempt.rest.shift()
    if (next !== undefined) image.src = next
    else if (attempt.asked || help === null) giveUp(image, attempt)
    else void rescue(image, attempt)
  }

  const listen = (type: 'error' | 'load', isFailed: (image: HTMLImageElement) => boolean) =>
    body.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof HTMLImageElement && isFailed(target)) failed(target)
      },
      // Neither bubbles.
      { capture: true, signal },
    )
  listen('error', () => true)
  listen('load', isPixel)
}
