/** Names that only markup has, as a converter to Markdown writes them. */
const ESCAPED_NAME = /\b(?:rich|js|mmbiz|data|om)\\_[a-z]/
/** What Markdown puts a backslash before. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g

/** Takes off the backslashes of Markdown, `rich\_media\_content`, where they stand in names of markup; else as it was. */
export const decodeMarkdownEscapes = (text: string): string =>
  ESCAPED_NAME.test(text) ? text.replace(ESCAPE, '$1') : text
