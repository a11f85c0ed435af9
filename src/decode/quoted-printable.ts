/** Openers of values as mail writes them, and as markup does. */
const WRITTEN = /[\w-]=3D["']/g
const PLAIN = /[\w-]=["']/g
const MIN_VALUES = 4
const BYTES = /(?:=[0-9A-F]{2})+/g
/** Any other `=` ends a line that goes on; a host may have set a space or nothing for the line end. */
const SOFT_END = /=(?![0-9A-F]{2})(?:[ \t]{0,8}\r?\n| ?)/g

/**
 * Takes quoted-printable off markup that came out of a mail, `class=3D"a"`, soft line ends `=\n`, `=E4=B8=AD`; other
 * texts stay as they were. Never longer than its input. Bytes that are no UTF-8 stay. Source: RFC 2045, 6.7.
 */
export function decodeQuotedPrintable(text: string): string {
  if (!text.includes('=3D')) return text
  const written = text.match(WRITTEN)?.length ?? 0
  if (written < MIN_VALUES || written <= (text.match(PLAIN)?.length ?? 0)) return text
  return text.replace(SOFT_END, '').replace(BYTES, (bytes) => {
    try {
      return decodeURIComponent(bytes.replaceAll('=', '%'))
    } catch (error) {
      if (error instanceof URIError) return bytes.replaceAll('=3D', '=')
      throw error
    }
  })
}

/** Whether markup still shows what only mail writes: something of it is lost. */
export const showsQuotedPrintable = (html: string): boolean =>
  html.includes('=3D') ? /[\w-]=3D["']/.test(html) : /(?:=[89A-F][0-9A-F]){4}/.test(html)
