/** Bytes as addresses write them. */
const BYTES = /(?:%[0-9a-fA-F]{2})+/g
/** Of bytes that are no UTF-8, the marks that markup needs. */
const MARKS = /%(?:2[0267F]|3[CDE])/gi

/** As forms send it: spaces are `+`, and no text has both. */
const IN_FORM = /^[^\s+]*\+\S*$/

/**
 * Takes off one layer of percent escapes, `%3Cp%3E` → `<p>`, in one pass; `+` is a space where forms wrote it so. Never
 * longer than its input. Bytes that are no UTF-8, cut ones among them, stay, but for the marks of tags between them.
 */
export const decodePercent = (text: string): string =>
  (IN_FORM.test(text) && !text.includes('%20') ? text.replaceAll('+', ' ') : text).replace(BYTES, (bytes) => {
    try {
      return decodeURIComponent(bytes)
    } catch (error) {
      if (error instanceof URIError)
        return bytes.replace(MARKS, (mark) => String.fromCharCode(Number.parseInt(mark.slice(1), 16)))
      throw error
    }
  })
