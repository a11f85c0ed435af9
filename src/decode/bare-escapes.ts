/**
 * What is left of `\u003c` and its kin where a host ran `stripslashes` over the text. Only what markup needs: any other
 * `u` with four digits may be a word of the author's.
 */
const BARE = /u00(?:3[cCeE]|2[26789]|3[dD])/g

/** Takes off one layer of slash-stripped JSON escapes: `u003cp u003e` → `<p >`. Never longer than its input. */
export const decodeBareEscapes = (text: string): string =>
  text.replace(BARE, (written) => String.fromCharCode(Number.parseInt(written.slice(1), 16)))
