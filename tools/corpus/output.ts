import { JSDOM } from 'jsdom'

/** The HTML of an article as the yardstick sees it. */
export interface Output {
  lines: string[]
  /** Addresses of the pictures, in order. */
  pictures: string[]
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const SILENT = new Set('script style noscript template iframe video audio canvas textarea'.split(' '))
const SILENT_SVG = new Set('title desc defs metadata'.split(' '))

/** Parses HTML inert. Text that is only hidden by style or attribute counts: it should not be there. */
export function readOutput(html: string): Output {
  const { document, Node } = new JSDOM('').window
  const body = new (document.defaultView ?? window).DOMParser().parseFromString(html, 'text/html').body
  const lines: string[] = []
  let line = ''
  const end = () => {
    if (line.trim() !== '') lines.push(line)
    line = ''
  }
  const walk = (node: Node, pre: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parts = pre ? (node.textContent ?? '').split(/\r?\n/) : [node.textContent ?? '']
      parts.forEach((part, index) => {
        if (index > 0) end()
        line += part
      })
    }
    const name = node.nodeName.toLowerCase()
    const inSvg = 'ownerSVGElement' in node && node.ownerSVGElement !== null
    if (SILENT.has(name) || (inSvg && SILENT_SVG.has(name))) return
    const block = name === 'br' || BLOCKS.has(name)
    if (block) end()
    for (const child of node.childNodes) walk(child, pre || name === 'pre')
    if (block) end()
  }
  walk(body, false)
  end()
  return { lines, pictures: picturesIn(body) }
}

function picturesIn(body: Element): string[] {
  return [...body.querySelectorAll('img[src], image, video[poster]')].flatMap((element) => {
    const attributes = { img: 'src', video: 'poster', image: 'href' }[element.localName]
    const address = element.getAttribute(attributes ?? 'src') ?? element.getAttribute('xlink:href')
    return address ? [address] : []
  })
}
