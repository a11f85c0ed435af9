import { ownField } from './image-map'

/** More than any article has. */
const MAX_ITEMS = 5_000

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const escapeValue = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/**
 * A body given as a list of paragraphs, pictures and videos, as HTML. Known items: `{type:"cnt_article",desc}`,
 * `{type:"img_url",img,img_url}`, `{type:"video",vid}` (kuaibao), `{type:"text",info}`, `{type:"img",img}`,
 * `{type:1,value}`, `{type:2,value}`. An unknown one keeps its text.
 */
export function flatMarkup(items: readonly unknown[]): string {
  return items.slice(0, MAX_ITEMS).map(itemMarkup).join('')
}

function itemMarkup(item: unknown): string {
  const field = (...keys: string[]) =>
    keys.map((key) => textOf(ownField(item, key))).find((value) => value !== '') ?? ''
  const vid = field('vid')
  if (/^\w{5,20}$/.test(vid)) return `<video data-vid="${vid}" title="${escapeValue(field('desc', 'title'))}"></video>`
  const type = ownField(item, 'type')
  const address = addressOf(item) ?? (type === 2 ? field('value') : '')
  const text = field('info', 'value', 'desc', 'text')
  if (address === '') return text === '' ? '' : `<p>${text}</p>`
  const caption = text !== address && text !== '' ? `<p class="qqnews_image_desc">${text}</p>` : ''
  return `<p><img src="${escapeValue(address)}"></p>${caption}`
}

/** The larger of a picture's two addresses comes first; each may stand in an object of its own. */
function addressOf(item: unknown): string | null {
  for (const key of ['img', 'img_url', 'imgurl']) {
    const value = ownField(item, key)
    const written = textOf(value) || textOf(ownField(value, 'imgurl')) || textOf(ownField(value, 'url'))
    if (/^(?:https?:)?\/\//.test(written)) return written
  }
  return null
}
