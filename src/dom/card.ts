import { mark } from './mark'

/** What stands in the place of something that does not run here. */
export interface Card {
  /** What it is, what it is called, by whom, how long: shown with dots between; the empty ones left out. */
  words: readonly (string | null)[]
  /** Absolute address of a page people can open; null: there is none. */
  address: string | null
  /** Absolute address of its cover. */
  poster: string | null
}

/** An honest card for a player, a mini program, a poll: cover, words and a link to where it really is. */
export function makeCard(page: Document, { words, address, poster }: Card): HTMLElement {
  const card = page.createElement('div')
  mark(card, 'card')
  if (poster !== null) {
    const image = page.createElement('img')
    image.setAttribute('src', poster)
    card.append(image)
  }
  const label = page.createElement(address === null ? 'span' : 'a')
  if (address !== null) label.setAttribute('href', address)
  label.textContent = words.filter((word) => word !== null && word.trim() !== '').join(' · ')
  card.append(label)
  return card
}
