/** Where an article's body is in a page that is no article of ours yet: color bench only, by plain selectors. */
const PLACES =
  '#js_content, .rich_media_content, #Cnt-Main-Article-QQ, .content-article, #article-content, #img-content, article, main, body'.split(
    ', ',
  )

const GONE = 'script, style, link, iframe, noscript, object, embed, template, title, meta, base'
/** A grey pixel. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='
const LEAST_CLOSINGS = 8
const LEAST_TEXT = 20

const escapedClosings = (text: string): number =>
  text.match(/(?:&lt;|\\u003c|\\x3c|<)\\*\/[a-z]+\d?(?:&gt;|\\u003e|\\x3e|>)/gi)?.length ?? 0

/** Takes layers of JSON and entity escapes off until tags are tags. */
function decode(text: string): string {
  let now = text
  for (let layer = 0; layer < 5; layer += 1) {
    const next = now
      .replaceAll(/\\u003c|\\x3c/gi, '<')
      .replaceAll(/\\u003e|\\x3e/gi, '>')
      .replaceAll(/\\u0022|\\x22|\\"/gi, '"')
      .replaceAll(/\\u0026/gi, '&')
      .replaceAll(/\\\//g, '/')
      .replaceAll(/\\n/g, '\n')
    const parsed =
      /&(?:lt|gt|quot|amp);/.test(next) && !/<p[ >]/.test(next)
        ? new DOMParser().parseFromString(next, 'text/html').documentElement.textContent
        : next
    if (parsed === now) break
    now = parsed
  }
  return now
}

/** A grey pixel at the size the page names. */
function blank(image: HTMLImageElement): void {
  const [width, ratio] = [Number(image.dataset.w), Number(image.dataset.ratio)]
  image.src = PIXEL
  for (const name of ['srcset', 'loading', 'data-src']) image.removeAttribute(name)
  if (!image.hasAttribute('width') && width > 0) image.setAttribute('width', String(Math.min(width, 677)))
  if (!image.hasAttribute('height') && width > 0 && ratio > 0)
    image.setAttribute('height', String(Math.round(Math.min(width, 677) * ratio)))
  if (!width && !image.hasAttribute('width') && !image.style.width) {
    image.setAttribute('width', '640')
    image.setAttribute('height', '400')
  }
}

function clean(body: Element): string {
  for (const gone of body.querySelectorAll(GONE)) gone.remove()
  for (const element of [body, ...body.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name)
  }
  for (const image of body.querySelectorAll('img')) blank(image)
  body.removeAttribute('id')
  // WeChat's own script shows the body when it has loaded.
  if (body instanceof HTMLElement) for (const name of ['visibility', 'opacity']) body.style.removeProperty(name)
  return body.outerHTML.replace(/^<(?:body|main|article)/, '<div').replace(/<\/(?:body|main|article)>$/, '</div>')
}

/** The body's HTML as the bench shows it; null: no article in it. */
export function findBody(html: string): string | null {
  let text = html
  const whole = new DOMParser().parseFromString(html, 'text/html')
  const shown = whole.body.textContent ?? ''
  const inPage = PLACES.filter((place) => place !== 'body')
    .flatMap((place) => [...whole.querySelectorAll(place)])
    .find((place) => (place.textContent ?? '').trim().length >= LEAST_TEXT)
  if (!inPage && escapedClosings(shown) >= LEAST_CLOSINGS) text = decode(shown)
  else if (!whole.querySelector('body *') && escapedClosings(html) >= LEAST_CLOSINGS) text = decode(html)
  const parsed = text === html ? whole : new DOMParser().parseFromString(text, 'text/html')
  // The first kind that is there, not the first in the page.
  for (const place of PLACES.flatMap((selector) => [...parsed.querySelectorAll(selector)])) {
    if (place.localName === 'body' && place.querySelector('script')) return null
    for (const gone of place.querySelectorAll(GONE)) gone.remove()
    if ((place.textContent ?? '').trim().length >= LEAST_TEXT) return clean(place)
  }
  return null
}
