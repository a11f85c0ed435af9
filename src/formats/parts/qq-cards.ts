import { mark } from '../../dom/mark'
import { isComment } from '../../dom/unclobbered'
import { ownField } from './image-map'
import { parsePlaceholder } from './placeholder-grammar'

/** A video of Tencent's as far as its entry tells. */
export interface QqVideo {
  vid: string
  title: string
  /** `02:24`; empty: not told. */
  duration: string
  poster: string | null
}

const CARD = 'video[data-src], [data-qd="card"]'
const MAX_TEXT = 2_000
const MAX_LIST = 50
const POSTER_KEYS = ['imgurl1000', 'imgurl640360', 'imgurl640', 'imgurl641', 'imgurl0', 'imgurl']

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, MAX_TEXT) : '')

/** An absolute address; null: it is none. */
function addressOf(value: unknown): string | null {
  const written = textOf(value) || textOf(ownField(value, 'imgurl'))
  const absolute = written.startsWith('//') ? `https:${written}` : written
  return /^https?:\/\/[^\s"<>]+$/i.test(absolute) ? absolute : null
}

function posterOf(entry: unknown): string | null {
  for (const key of ['img', 'pic', 'cover', 'imgurl']) {
    const value = ownField(entry, key)
    const found = addressOf(value) ?? POSTER_KEYS.map((size) => addressOf(ownField(value, size))).find(Boolean)
    if (found) return found
  }
  return null
}

/** A video's entry; null: it names none. */
export function readVideo(entry: unknown): QqVideo | null {
  const vid = textOf(ownField(entry, 'vid'))
  if (!/^\w{5,20}$/.test(vid)) return null
  const [, duration = ''] = /^(?:00:)?(\d{1,2}(?::\d{2}){1,2})$/.exec(textOf(ownField(entry, 'duration'))) ?? []
  const title = textOf(ownField(entry, 'title')) || textOf(ownField(entry, 'desc'))
  return { vid, title, duration, poster: posterOf(entry) }
}

/** The video's page, as the step `media` makes a card of it. */
export function videoElement(document: Document, { vid, title, duration, poster }: QqVideo): Element {
  const video = document.createElement('video')
  video.setAttribute('data-src', `https://v.qq.com/x/page/${vid}.html`)
  if (poster !== null) video.setAttribute('poster', poster)
  const told = [title, duration].filter((part) => part !== '').join(' · ')
  if (told !== '') video.setAttribute('title', told)
  return video
}

/**
 * Puts a card in the place of each placeholder whose entry is a video, a link or a list. Those without an entry stay,
 * for `resolvePlaceholders` to count. `body` is an inert one of our own.
 */
export function placeCards(body: Element, entries: unknown): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Comment[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isComment(node)) comments.push(node)
  for (const comment of comments) {
    const placeholder = parsePlaceholder(comment.data)
    const entry = placeholder?.deed === 'count' ? ownField(entries, placeholder.key) : undefined
    const cards = entry === undefined ? [] : cardsOf(body.ownerDocument, entry)
    if (cards.length > 0) placeInstead(comment, cards)
  }
}

/** A paragraph holds no card: it stands after the one that named it, which goes if nothing else is in it. */
function placeInstead(comment: Comment, cards: Element[]): void {
  const paragraph = comment.parentElement?.closest('p')
  if (!paragraph) {
    comment.replaceWith(...cards)
    return
  }
  comment.remove()
  const last = lastCardAfter(paragraph)
  last.after(...cards)
  if (paragraph.childNodes.length === 0) paragraph.remove()
}

/** Several cards named by one paragraph keep their order. */
function lastCardAfter(paragraph: Element): Element {
  let last = paragraph
  for (let next = last.nextElementSibling; next?.matches(CARD); next = next.nextElementSibling) last = next
  return last
}

function cardsOf(document: Document, entry: unknown): Element[] {
  const album = ownField(entry, 'videolist')
  if (Array.isArray(album))
    return album.slice(0, MAX_LIST).flatMap((item) => {
      const video = readVideo({ ...posterIn(entry), ...asRecord(ownField(item, 'video')) })
      return video ? [videoElement(document, video)] : []
    })
  const video = readVideo(entry)
  if (video) return [videoElement(document, video)]
  const list = ownField(entry, 'desc')
  if (Array.isArray(list)) return [listElement(document, list)]
  const card = linkCard(document, entry) ?? linkCard(document, ownField(entry, 'cms_orig_info'))
  return card ? [card] : []
}

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

/** An album has one poster. */
function posterIn(entry: unknown): { img?: string } {
  const poster = posterOf(entry) ?? posterOf(ownField(entry, 'cms_orig_info'))
  return poster === null ? {} : { img: poster }
}

function listElement(document: Document, items: readonly unknown[]): Element {
  const list = document.createElement('ul')
  for (const item of items.slice(0, MAX_LIST)) {
    const line = document.createElement('li')
    line.textContent = textOf(item) || textOf(ownField(item, 'desc'))
    list.append(line)
  }
  return list
}

/** Title, words and address of what lies elsewhere; null: the entry has no words. */
function linkCard(document: Document, entry: unknown): Element | null {
  const [title, desc] = [textOf(ownField(entry, 'title')), textOf(ownField(entry, 'desc'))]
  const words = [title, desc].filter((part) => part !== '')
  const [first, ...rest] = words
  if (first === undefined) return null
  const card = document.createElement('div')
  mark(card, 'card')
  const address = addressOf(ownField(entry, 'url'))
  const label = document.createElement(address === null ? 'span' : 'a')
  if (address !== null) label.setAttribute('href', address)
  label.textContent = first
  card.append(label)
  for (const text of rest) {
    const line = document.createElement('p')
    line.textContent = text
    card.append(line)
  }
  return card
}
