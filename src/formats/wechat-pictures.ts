/**
 * A WeChat message of pictures (`item_show_type` 8): a gallery with a few lines. The page itself is an empty swiper;
 * pictures and text stand in its data only. Facts: docs/formats.md, "WeChat messages".
 */
import type { JsObject } from '../decode/js-literal'
import { attributeOf, find, findAll } from '../dom/unclobbered'
import type { Read, Sign } from './contract'
import { addressIn, listAt, numberAt, readWechatData, textAt } from './parts/wechat-data'
import { wechatFields } from './parts/wechat-fields'
import { readMessage, shownText } from './parts/wechat-message'

/** Any of these: the page's own mark is a class, which changes oftener than what its scripts look for. */
const PLACE = '.page_share_img, .share_content_page, #img_swiper, #js_share_content_page_hd'

export const sign: Sign = { selector: PLACE }

export const before = ['wechat-text', 'wechat-media', 'wechat-article']

/** Where a script puts the pictures and the text, for pages that were saved without their data. */
const SHOWN_PICTURES = '#img_swiper img, .swiper_item_img img'
const SHOWN_TEXT = '#js_image_desc'

/** Ten times what a message can hold. */
const MAX_PICTURES = 200

export const read: Read = (page) => {
  if (!find(page.document, PLACE) || find(page.document, '#js_content')) return null
  const data = readWechatData(page.document, ['picture_page_info_list', 'content_noencode', 'desc'])
  const sent = listAt(data.object, 'picture_page_info_list')
  const pictures = (sent.length > 0 ? sent : shownPictures(page.document)).slice(0, MAX_PICTURES)
  const text = textAt(data.object, 'content_noencode') ?? textAt(data.object, 'desc')
  return readMessage({
    text: text ?? shownText(page.document, SHOWN_TEXT),
    lead: (inert) => pictures.flatMap((picture) => figureOf(inert, picture)),
    fields: wechatFields(page, data),
  })
}

/** Each address once: swipers repeat the first picture after the last. */
function shownPictures(document: Document): JsObject[] {
  const addresses = findAll(document, SHOWN_PICTURES).map(
    (image) => attributeOf(image, 'data-src') ?? attributeOf(image, 'src') ?? '',
  )
  return [...new Set(addresses)].map((address) => new Map([['cdn_url', address]]))
}

/** None for a picture without an address that loads. */
function figureOf(inert: Document, picture: JsObject): Element[] {
  const address = addressIn(textAt(picture, 'cdn_url'))
  if (address === null) return []
  const figure = inert.createElement('figure')
  const image = inert.createElement('img')
  image.setAttribute('src', address)
  for (const side of ['width', 'height']) {
    const pixels = numberAt(picture, side) ?? 0
    if (pixels > 0) image.setAttribute(side, String(pixels))
  }
  figure.append(image)
  return [figure]
}
