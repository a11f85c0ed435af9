import type { Article } from '../article/article'
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import { fail, ok, type Result } from '../problem/result'
import { sanitize } from '../sanitize/sanitize'

/** Where a picture of an article lies, by the address it has in the content: a relative path or a data: address. */
export type PicturePlaces = ReadonlyMap<string, string>

/**
 * The article's content as an inert tree with its pictures where they lie; a picture that is not there becomes a link
 * to where it was, so that an export never reaches for the network. Problems: those of `sanitize`.
 */
export function exportBody(
  { content, url }: Pick<Article, 'content' | 'url'>,
  places: PicturePlaces,
): Result<HTMLElement> {
  // What was stored is as hostile as a page.
  const safe = sanitize(content, { url })
  if (!safe.ok) return safe
  const body = bodyOf(parseInert(String(safe.value)))
  if (!body) return fail('internal')
  for (const picture of body.querySelectorAll('img')) {
    const source = picture.getAttribute('src') ?? ''
    const place = places.get(source) ?? (source.startsWith('data:') ? source : null)
    if (place === null) picture.replaceWith(linkTo(picture, source))
    else picture.setAttribute('src', place)
  }
  return ok(body)
}

function linkTo(picture: HTMLImageElement, source: string): HTMLElement {
  const link = picture.ownerDocument.createElement('a')
  link.setAttribute('href', source)
  link.textContent = picture.getAttribute('alt') || source
  // A link inside a link is none; what the picture led to stays.
  if (!picture.closest('a')) return link
  const text = picture.ownerDocument.createElement('span')
  text.textContent = link.textContent
  return text
}
