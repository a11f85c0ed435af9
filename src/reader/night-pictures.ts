/** Pictures in dark themes: drawings fitted to the paper, each turned by one press where that was wrong. */
import { html, render } from 'lit-html'
import { shortHash } from '../article/short-hash'
import type { Translate } from '../i18n/translate'
import type { Result } from '../problem/result'
import type { ColourSettings } from '../settings/settings'
import { icon } from './icons'
import { judgePicture, type NightPicture } from './judge-picture'
import { createGate } from './picture-bytes'
import { judgeBySigns, readPixels } from './picture-pixels'

/** Shortest sides, CSS pixels, of a picture that a button has room on. */
const ROOM = { width: 64, height: 40 }
/** Characters of an address that tell it from others: some are megabytes of data. */
const TOLD = 4_096

/** Which pictures of the article the reader turned, by their keys; kept beyond this view. */
export interface Flips {
  load(): Promise<Result<string[]>>
  remember(key: string, on: boolean): void
}

export interface NightPictures {
  /** As the settings say for a dark theme; null: it is day. Asked again, it looks only at what is new. */
  show(mode: ColourSettings['nightPictures'] | null): void
  /** Further pictures, of a block that was put back; they stand in the body already. */
  add(more: ReadonlyMap<HTMLImageElement, string>): void
}

/** A picture's name in an article: by the address that the article has, whatever it is loaded from. */
const keyOf = (address: string): string => shortHash(`${address.length} ${address.slice(0, TOLD)}`)

/** Keys of all pictures, taken before their addresses are taken away or exchanged. */
export const pictureKeys = (inert: Element): Map<HTMLImageElement, string> =>
  new Map([...inert.querySelectorAll('img')].map((image) => [image, keyOf(image.getAttribute('src') ?? '')]))

/** What the other way is: dark lines that were turned stand on light ground again. */
const turned = (judged: NightPicture): NightPicture => (judged === 'invert' ? 'plate' : 'invert')

/** The button that turns a picture; copied for each, since an article may have two thousand. */
function turnButton(translate: Translate): Node {
  const words = translate('flipPicture')
  const made = document.createElement('div')
  render(
    html`<button type="button" class="icon-button flip" aria-label=${words} aria-pressed="false" title=${words}>${icon('theme')}</button>`,
    made,
  )
  return made.querySelector('button') ?? made
}

/** A frame for the picture, with the button in its corner. The picture's own part of its line's width becomes the frame's. */
function frame(image: HTMLImageElement, button: Node): void {
  const shot = document.createElement('span')
  shot.className = 'shot'
  const share = image.style.width.endsWith('%') ? image.style.width : (image.getAttribute('width') ?? '')
  if (share.endsWith('%')) {
    shot.style.width = share
    image.style.width = '100%'
  }
  image.replaceWith(shot)
  shot.append(image, button)
}

interface NightOptions {
  translate: Translate
  /** null: nothing is remembered here. */
  flips: Flips | null
  signal: AbortSignal
}

/** Watches over the pictures of a body. By day nothing is looked at, and nothing differs but the frames. */
export function nightPictures(
  body: HTMLElement,
  first: ReadonlyMap<HTMLImageElement, string>,
  { translate, flips, signal }: NightOptions,
): NightPictures {
  let mode: ColourSettings['nightPictures'] | null = null
  let asked = false
  const keys = new Map<HTMLImageElement, string>()
  const flipped = new Set<string>()
  /** By the address that was looked at: a picture is a placeholder first. */
  const judged = new WeakMap<HTMLImageElement, { address: string; as: NightPicture }>()
  const gate = createGate()
  const button = turnButton(translate)

  function paint(image: HTMLImageElement): void {
    const key = keys.get(image) ?? ''
    const own = mode === null || mode === 'as-is' ? 'none' : (judged.get(image)?.as ?? 'none')
    const shown = mode !== null && flipped.has(key) ? turned(own) : own
    if (shown === 'none') image.removeAttribute('data-at-night')
    else image.dataset.atNight = shown
    const button = image.parentElement?.querySelector(':scope > .flip')
    // Not written where it is so: nothing of an article changes with a theme.
    const pressed = String(flipped.has(key))
    if (button && button.ariaPressed !== pressed) button.ariaPressed = pressed
  }

  async function judge(image: HTMLImageElement): Promise<void> {
    const address = image.currentSrc
    // Those in a line of text are little faces, drawn for any ground.
    if (image.dataset.qd === 'inline-image' || address === '' || judged.get(image)?.address === address) return
    judged.set(image, { address, as: 'none' })
    const isFormula = image.dataset.qd === 'formula'
    const pixels = isFormula ? null : await gate(() => readPixels(image))
    if (signal.aborted || image.currentSrc !== address) return
    judged.set(image, { address, as: pixels ? judgePicture(pixels) : judgeBySigns(address, isFormula) })
    const { width, height, parentElement } = image
    parentElement?.toggleAttribute('data-flips', width >= ROOM.width && height >= ROOM.height)
    paint(image)
  }

  function flip(key: string): void {
    const on = !flipped.has(key)
    if (on) flipped.add(key)
    else flipped.delete(key)
    for (const [image, other] of keys) if (other === key) paint(image)
    flips?.remember(key, on)
  }

  async function recall(): Promise<void> {
    const known = await flips?.load()
    if (!known?.ok || signal.aborted) return
    for (const key of known.value) flipped.add(key)
    for (const image of keys.keys()) paint(image)
  }

  const look = (image: HTMLImageElement): void => {
    paint(image)
    if (mode !== null && image.complete && image.naturalWidth > 0) void judge(image)
  }
  function add(more: ReadonlyMap<HTMLImageElement, string>): void {
    for (const [image, key] of more) {
      keys.set(image, key)
      if (!image.dataset.qd) frame(image, button.cloneNode(true))
      look(image)
    }
  }
  add(first)
  const loaded = ({ target }: Event): void => {
    if (mode !== null && target instanceof HTMLImageElement && keys.has(target)) void judge(target)
  }
  const pressed = (event: Event): void => {
    const image =
      event.target instanceof Element ? event.target.closest('.flip')?.parentElement?.querySelector('img') : null
    const key = image && keys.get(image)
    if (!key) return
    // The picture may stand in a link.
    event.preventDefault()
    event.stopPropagation()
    flip(key)
  }
  // A load does not bubble; and a press reaches the link below no more.
  body.addEventListener('load', loaded, { capture: true, signal })
  body.addEventListener('click', pressed, { capture: true, signal })

  return {
    show(wanted) {
      if (wanted === mode) return
      mode = wanted
      if (mode !== null && !asked && keys.size > 0) {
        asked = true
        void recall()
      }
      for (const image of keys.keys()) look(image)
    },
    add,
  }
}
