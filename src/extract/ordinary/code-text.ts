import { following, isElement, isInside, isText } from '../../dom/unclobbered'

/** An element that is one line: nothing need stand between two of them. */
const LINE =
  'div, li, tr, p, .line, .token-line, .ec-line, .view-line, .cm-line, .CodeMirror-line, code [data-line], code > code'

/**
 * The text of a block of code with its lines and indentation, however a highlighter divides them: by line ends, `br`,
 * one element or one row a line. No-break spaces become spaces, invisible characters go.
 */
export function codeText(block: Element): string {
  const writing = startLines()
  const open: Element[] = []
  let node: Node | null = block
  while (node) {
    for (let last = open.at(-1); last && !isInside(last, node); last = open.at(-1)) {
      open.pop()
      writing.leave()
    }
    if (isText(node)) writing.add(node.data.replace(/\r\n?/g, '\n'))
    else if (isElement(node) && node.localName === 'br') writing.add('\n')
    else if (isElement(node) && node !== block && node.matches(LINE)) {
      open.push(node)
      writing.enter()
    }
    node = following(node, block)
  }
  return writing
    .text()
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}

/** Writes text so that what is in different line elements stands in different lines. */
function startLines() {
  let text = ''
  /** A line element has ended, and no line end has come since. */
  let owed = false
  const starts: number[] = []
  const pay = () => {
    if (owed) text += '\n'
    owed = false
  }
  return {
    text: () => text,
    add(part: string) {
      if (part === '') return
      if (part.startsWith('\n')) owed = false
      // White space between two rows is the markup's, not the code's.
      if (owed && part.trim() === '' && !part.includes('\n')) return
      pay()
      text += part
    },
    enter() {
      pay()
      starts.push(text.length)
    },
    leave() {
      const start = starts.pop() ?? 0
      // An element that holds its own line end owes none.
      owed = !(text.length > start && text.endsWith('\n'))
    },
  }
}
