import { ownField } from './image-map'
import { type QqVideo, readVideo, videoElement } from './qq-cards'

/** Where each generation shows a player. What is in it are the player's words. */
const PLAYERS = '.qnt-video, .content-video, .video-wrap, video[data-vid], [data-vid]:not(img), txpdiv.txp_player'
const MAX_ENTRIES = 2_000

/** Videos among the entries of a body, in order. */
function videosIn(entries: unknown): QqVideo[] {
  if (typeof entries !== 'object' || entries === null) return []
  return Object.keys(entries)
    .slice(0, MAX_ENTRIES)
    .flatMap((key) => readVideo(ownField(entries, key)) ?? [])
}

/**
 * Makes a plain video of each player in an inert body of our own: by its id, else by its place among the entries. A
 * player that says nothing stays as it is; others are marked `data-qd-repeat`. The step `media` makes the card.
 */
export function dressVideos(body: Element, entries: unknown): void {
  const known = videosIn(entries)
  const players = [...body.querySelectorAll(PLAYERS)].filter((player) => !player.parentElement?.closest(PLAYERS))
  players.forEach((player, index) => {
    const vid = vidOf(player)
    const video = known.find((each) => each.vid === vid) ?? (vid === null ? known[index] : bareVideo(player, vid))
    if (!video) return
    player.before(videoElement(body.ownerDocument, video))
    // Its words and stills are told as noise; they must not be gone without a word.
    if (player.matches('video')) player.remove()
    else player.setAttribute('data-qd-repeat', '')
  })
}

function vidOf(player: Element): string | null {
  const owner = player.matches('[data-vid], [vid]') ? player : player.querySelector('[data-vid], [vid]')
  const vid = owner?.getAttribute('data-vid') ?? owner?.getAttribute('vid') ?? ''
  return /^\w{5,20}$/.test(vid) ? vid : null
}

function bareVideo(player: Element, vid: string): QqVideo {
  const image = player.querySelector('img[src^="http"]')
  return { vid, title: player.getAttribute('title') ?? '', duration: '', poster: image?.getAttribute('src') ?? null }
}
