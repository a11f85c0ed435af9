/**
 * Whether markup shows what only mail writes, `class=3D"a"`: nobody knows which of its `=` end a line, so
 * something of it is lost. Source: RFC 2045, 6.7.
 */
export const showsQuotedPrintable = (html: string): boolean => /=3D["']/.test(html)
