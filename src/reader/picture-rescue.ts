/**
 * What is tried for a picture that does not load, in order: its other addresses, sizes and hosts; its bytes, fetched
 * by the extension as far as grants reach; the copy its page has; and last a line that says so.
 */
import type { Article } from '../article/article'
import type { SentPicture } from '../article/picture'
import type { Translate } from '../i18n/translate'
import type { PictureHelp } from './contract'
import { missingPicture } from './missing-picture'
import { type Attempt, type Attempts, type CleanAddress, createAttempts } from './picture-attempt'
import { createBlobs, createGate } from './picture-bytes'
import { createGrants } from './picture-grants'

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

/** Bytes of the first address that has any, from the extension, then from the page; null: none. */
async function bytesOf(
  attempt: Attempt,
  help: PictureHelp | null,
  toAddress: (sent: SentPicture) => string | null,
): Promise<string | null> {
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

/** Puts the line in the picture's place, with what may still help: the grant, else another try. */
function createGiveUp(attempts: Attempts, { translate, help, signal }: WatchOptions) {
  const toAllow = createGrants(help?.allowHost?.bind(help), signal)
  return (image: HTMLImageElement, { address, grant }: Attempt): void => {
    const again = () => {
      attempts.forget(image)
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
    const allow = grant === null ? null : toAllow(grant, again)
    const place = missingPicture({ address: grant ?? address, alt: image.alt, translate, retry: again, allow })
    image.replaceWith(place)
  }
}

/** Rescues the pictures of `body` as they fail, until the signal ends it. */
export function watchPictures(body: HTMLElement, article: Pick<Article, 'images'>, options: WatchOptions): void {
  const { clean, help, signal } = options
  const attempts = createAttempts(article, clean)
  const giveUp = createGiveUp(attempts, options)
  const toAddress = createBlobs(signal)
  const gate = createGate()

  /** Asks for the bytes and puts them, or the line, in the place of what stands there now. */
  async function rescue(image: HTMLImageElement, attempt: Attempt): Promise<void> {
    attempt.asked = true
    const found = await gate(() => bytesOf(attempt, help, toAddress))
    if (signal.aborted) return
    if (found === null) giveUp(image, attempt)
    else image.src = found
  }

  function failed(image: HTMLImageElement): void {
    const attempt = attempts.of(image)
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
