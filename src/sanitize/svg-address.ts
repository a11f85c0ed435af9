import { parseInertXml } from '../dom/parse-inert'
import { MAX_DATA_IMAGE } from './bounds'
import { SVG } from './svg-names'

const SVG_DATA = /^\s*data:image\/svg\+xml\s*[;,]/i

/** Whether an address holds a drawing itself. */
export const isSvgAddress = (address: string): boolean => SVG_DATA.test(address)

/** The inert `svg` element of a `data:` address, as hostile as it came; null: there is none, or it is too long. */
export function parseSvgAddress(address: string): Element | null {
  const comma = address.indexOf(',')
  const xml =
    address.length <= MAX_DATA_IMAGE && comma > 0 ? decoded(address.slice(comma + 1), address.slice(0, comma)) : null
  // Processing instructions name style sheets.
  const root =
    xml && !xml.replace(/^\s*<\?xml\s[^?]{0,200}\?>/, '').includes('<?') ? parseInertXml(xml)?.documentElement : null
  return root?.localName === 'svg' && root.namespaceURI === SVG ? root : null
}

function decoded(data: string, head: string): string | null {
  try {
    if (!/;\s*base64\s*$/i.test(head)) return decodeURIComponent(data.trim())
    const bytes = Uint8Array.from(atob(decodeURIComponent(data)), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch (error) {
    // Not base64, or escapes that are no UTF-8: no picture.
    if (error instanceof URIError || error instanceof DOMException) return null
    throw error
  }
}
