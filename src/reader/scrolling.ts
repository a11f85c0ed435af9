import type { Heading } from './headings'

/** What a scroll position says. */
export interface Place {
  /** 0–1; 1 where all is in sight. */
  share: number
  titleAway: boolean
  /** Index of the heading being read; -1 above the first. */
  section: number
}

/** Where the reader is. `edge`: CSS pixels below the scroller's top where text begins to be seen. */
export function placeOf(scroller: HTMLElement, edge: number, headings: readonly Heading[]): Place {
  const top = scroller.getBoundingClientRect().top + edge
  const range = scroller.scrollHeight - scroller.clientHeight
  const title = scroller.querySelector('article h1')?.getBoundingClientRect()
  // A heading counts once it stands in the upper part of the view.
  const reached = top + scroller.clientHeight / 4
  let section = -1
  for (const [index, { element }] of headings.entries()) {
    if (element.getBoundingClientRect().top > reached) break
    section = index
  }
  return {
    share: range <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / range)),
    titleAway: title !== undefined && title.bottom <= top,
    section: scroller.scrollTop === 0 ? -1 : section,
  }
}

/** CSS pixels of scrolling after which the bar goes and comes, and the strip at the top where the pointer calls it. */
const AWAY_AFTER = 160
const BACK_AFTER = 24
const CALLS_BELOW = 64

/** Slides the bar away (`data-bar`; `fresh` says that the next scrolling is ours) while reading down, back while going up. `held`: something of the bar's is open. */
export function hideBar(
  view: HTMLElement,
  scroller: HTMLElement,
  { held, signal }: { held(): boolean; signal: AbortSignal },
): void {
  let turned = 0
  let last = 0
  const show = (shown: boolean) => {
    view.dataset.bar = shown ? 'here' : 'away'
  }
  const scrolled = () => {
    const now = scroller.scrollTop
    // Put there by us, not by the reader.
    if (view.dataset.bar === 'fresh') turned = last = now
    const down = now > last
    // Where the direction turned, counting begins anew.
    if (down !== last > turned) turned = last
    last = now
    if (held() || now <= CALLS_BELOW || turned - now > BACK_AFTER) show(true)
    else if (now - turned > AWAY_AFTER) show(false)
  }
  scroller.addEventListener('scroll', scrolled, { passive: true, signal })
  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.clientY <= view.getBoundingClientRect().top + CALLS_BELOW) show(true)
    },
    { passive: true, signal },
  )
  view.addEventListener(
    'focusin',
    (event) => {
      if (event.target instanceof Element && event.target.closest('.bar')) show(true)
    },
    { signal },
  )
}
