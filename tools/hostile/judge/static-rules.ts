/** R1 to R10: what a result must not hold, whether a browser acts on it today or not. */
import { linkFaults, pictureFaults } from './address-rules.ts'
import { ATTRIBUTES, ELEMENTS, FORMULA_ELEMENTS, FORMULA_TOKENS, ROLES } from './forbidden.ts'
import { numberFaults, styleFaults } from './style-rules.ts'

export interface Faults {
  inline: string[]
  survivors: string[]
}

const HTML = 'http://www.w3.org/1999/xhtml'
const MATHML = 'http://www.w3.org/1998/Math/MathML'
const MAX_DEPTH = 260
const MAX_NODES = 200_000
const MAX_ATTRIBUTE = 16_384
const LONG_ALLOWED = new Set(['src', 'alt', 'title'])
const RUNS = /^(?:javascript:|vbscript:|data:text|data:application)/i

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** Faults of every parse of `html`, up to three or until nothing changes: mutations show late. */
export function staticFaults(html: string): Faults {
  const inline = new Set<string>()
  const survivors = new Set<string>()
  let text = `<body><div>${html}`
  for (let round = 0; round < 3; round += 1) {
    const parsed = parse(text)
    const body = Document.prototype.getElementsByTagName.call(parsed, 'body')[0]
    if (!body) break
    judge(parsed, body, inline, survivors)
    if (body.innerHTML === text) break
    text = body.innerHTML
  }
  return { inline: [...inline], survivors: [...survivors] }
}

function judge(parsed: Document, body: Element, inline: Set<string>, survivors: Set<string>): void {
  if (body.attributes.length > 0) inline.add('attributes on body')
  const head = Document.prototype.getElementsByTagName.call(parsed, 'head')[0]
  if (head && head.childNodes.length > 0) survivors.add('something in head')
  const walker = Document.prototype.createTreeWalker.call(parsed, body, NodeFilter.SHOW_ALL)
  let nodes = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes += 1
    if (node instanceof Element) {
      for (const fault of inlineFaults(node)) inline.add(fault)
      for (const fault of elementFaults(node)) survivors.add(fault)
    } else if (!(node instanceof Text) || node instanceof CDATASection) survivors.add(`node ${node.nodeName}`)
  }
  if (nodes > MAX_NODES) survivors.add('more than 200,000 nodes')
  if (depthOf(body) > MAX_DEPTH) survivors.add('deeper than 260')
}

function depthOf(body: Element): number {
  let deepest = 0
  const pending: [Element, number][] = [[body, 0]]
  for (let at = pending.pop(); at; at = pending.pop()) {
    const [element, depth] = at
    deepest = Math.max(deepest, depth)
    for (const child of element.children) pending.push([child, depth + 1])
  }
  return deepest
}

function inlineFaults(element: Element): string[] {
  const faults = element.localName === 'script' ? ['script element'] : []
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name)) faults.push(`attribute ${name}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from addresses, so does the rule.
    const bare = value.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '')
    if (/^(?:href|src)$/i.test(name) && RUNS.test(bare)) faults.push(`${name}=${bare.slice(0, 40)}`)
  }
  return faults
}

function elementFaults(element: Element): string[] {
  const name = element.localName
  const faults = ELEMENTS.has(name) || /[-:]/.test(name) ? [`element ${name}`] : []
  if (element instanceof HTMLUnknownElement) faults.push(`unknown element ${name}`)
  if (element.shadowRoot) faults.push('shadow root')
  if (element.namespaceURI !== HTML) faults.push(...foreignFaults(element))
  for (const { name: attribute, value } of element.attributes)
    faults.push(...attributeFaults(element, attribute, value))
  if (name === 'a') faults.push(...linkFaults(element))
  if (name === 'img') faults.push(...pictureFaults(element))
  return [...faults, ...numberFaults(element)]
}

function foreignFaults(element: Element): string[] {
  const name = element.localName
  if (element.namespaceURI !== MATHML || !FORMULA_ELEMENTS.has(name)) return [`foreign element ${name}`]
  const faults = FORMULA_TOKENS.has(name) && element.firstElementChild ? [`element inside ${name}`] : []
  if ([...element.children].some((child) => child.namespaceURI !== MATHML)) faults.push(`other namespace in ${name}`)
  if (element.hasAttribute('style')) faults.push('style on a formula')
  return faults
}

const CLASS = /^language-\S+$/
const MARK = /^[a-z-]{1,24}$/

function attributeFaults(element: Element, name: string, value: string): string[] {
  const isHtml = element.namespaceURI === HTML
  const isPlace = (tag: string) => isHtml && element.localName === tag
  const wrong: [boolean, string][] = [
    [ATTRIBUTES.has(name) || !/^[a-z][a-z0-9-]*$/.test(name), `attribute ${name}`],
    [name === 'target' && value !== '_blank', `target ${value}`],
    [name === 'tabindex' && value !== '0' && value !== '-1', `tabindex ${value}`],
    [name === 'role' && ROLES.has(value.trim().toLowerCase()), `role ${value}`],
    [name === 'href' && !isPlace('a'), `href on ${element.localName}`],
    [name === 'src' && !isPlace('img'), `src on ${element.localName}`],
    [name === 'id' && !value.startsWith('user-content-'), `id ${value.slice(0, 40)}`],
    [name === 'class' && !CLASS.test(value), `class ${value.slice(0, 40)}`],
    [name.startsWith('data-') && !(name === 'data-qd' && MARK.test(value)), `attribute ${name}=${value.slice(0, 40)}`],
    [value.length > MAX_ATTRIBUTE && !LONG_ALLOWED.has(name), `long attribute ${name}`],
  ]
  const faults = wrong.filter(([isWrong]) => isWrong).map(([, fault]) => fault)
  return name === 'style' ? [...faults, ...styleFaults(value)] : faults
}
