/**
 * A WeChat message of pictures (`item_show_type` 8): a gallery with a few lines. The page itself is an empty swiper;
 * pictures and text stand in its data only. Facts: docs/formats.md, "WeChat messages".
 */
import type { JsObject } from '../decode/js-literal'
import { find } from '../dom/unclobbered'
import type { Read, Sign } from './contract'
import { addressIn, listAt, numberAt, readWechatData, textAt } from './parts/wechat-data'
import { wechatFields } from './parts/wechat-fields'
import { readMessage } from './parts/wechat-message'

/** Any of these: the page's own mark is a class, which changes oftener than what its scripts look for. */
const PLACE = '.page_share_img, .share_content_page, #img_swiper, #js_share_content_page_hd'

export const sign: Sign = { selector: PLACE }

export const before = ['wechat-text', 'wechat-media', 'wechat-article']

/** Ten times what a message can hold. */
const MAX_PICTURES = 200

export const read: Read = (page) => {
  if (!find(page.document, PLACE) || find(page.document, '#js_content')) return null
  const data = readWechatData(page.document, ['picture_page_info_list', 'content_noencode', 'desc'])
  const pictures = listAt(data.object, 'picture_page_info_list').slice(0, MAX_PICTURES)
  return readMessage({
    text: textAt(data.object, 'content_noencode') ?? textAt(data.object, 'desc') ?? '',
    lead: (inert) => pictures.flatMap((picture) => figureOf(inert, picture)),
    fields: wechatFields(page, data),
  })
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
