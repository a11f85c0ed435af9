/**
 * Which value an attribute may have, and where it may stand. What fails is dropped, never repaired. `href`, `src` and
 * `style` have files of their own.
 */
import { attributeNamesOf, findAll } from '../dom/unclobbered'
import { MAX_ATTRIBUTE, MAX_ATTRIBUTES } from './bounds'
import { toImageAddress } from './images'
import { toLink } from './links'
import { HTML } from './make-element'
import { MATHML_ATTRIBUTES } from './mathml-names'
import { toOwnId } from './own-id'
import { toStyle } from './style'

/** What one call of `sanitize` knows besides the node. */
export interface Call {
  /** The article's address; null: not one. */
  base: URL | null
  /** Addresses of the SVG pictures that this call has rebuilt; no other may stand. */
  pictures: ReadonlySet<string>
  /**
   * Answers already given in this call, by element and attribute, then by value: an editor writes the same style on
   * hundreds of elements, and a key of all three would be a long new text each time.
   */
  known: Map<string, Map<string, string | null>>
}

/** The value to write; null: the attribute goes. `element` is its local name. */
type Rule = (value: string, element: string, call: Call) => string | null

const on = (elements: string, rule: Rule): Rule => {
  const names = new Set(elements.split(' '))
  return (value, element, call) => (names.has(element) ? rule(value, element, call) : null)
}
const like =
  (pattern: RegExp): Rule =>
  (value) =>
    pattern.test(value) ? value : null
const word = (words: string): Rule => {
  const known = new Set(words.split(' '))
  return (value) => (known.has(value.toLowerCase()) ? value.toLowerCase() : null)
}
const text: Rule = (value) => value
const flag: Rule = () => ''

const CELLS = 'td th'
/** A name, or three to eight hexadecimal digits. */
const OLD_COLOUR = like(/^(?:#?[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24})$/)
const SIDE = like(/^\d{1,4}(?:px|%)?$/)

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['href', on('a', (value, _element, { base }) => toLink(value, base))],
  [
    'src',
    on('img', (value, _element, { base, pictures }) => (pictures.has(value) ? value : toImageAddress(value, base))),
  ],
  ['alt', on('img', text)],
  ['title', text],
  ['width', on('img table td th col', SIDE)],
  ['height', on('img table td th col', SIDE)],
  ['align', word('left right center justify')],
  ['valign', on('td th tr tbody thead tfoot col colgroup', word('top middle bottom baseline'))],
  ['bgcolor', on('table tbody thead tfoot tr td th', OLD_COLOUR)],
  ['color', on('font', OLD_COLOUR)],
  ['style', (value, element) => toStyle(value, element)],
  ['id', toOwnId],
  ['class', on('code pre', like(/^language-[a-zA-Z0-9+#_.-]{1,30}$/))],
  ['lang', like(/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8}){0,4}$/)],
  ['dir', word('ltr rtl auto')],
  ['start', on('ol', like(/^-?\d{1,6}$/))],
  ['value', on('li', like(/^-?\d{1,6}$/))],
  ['type', on('ol ul li', like(/^(?:[1aAiI]|disc|circle|square)$/))],
  ['reversed', on('ol', flag)],
  ['colspan', on(CELLS, like(/^[1-9]\d?$/))],
  ['rowspan', on(CELLS, like(/^\d{1,3}$/))],
  ['span', on('col colgroup', like(/^[1-9]\d?$/))],
  ['scope', on('th', word('row col rowgroup colgroup'))],
  ['datetime', on('time del ins', like(/^[0-9A-Z:.+ -]{1,40}$/))],
  ['open', on('details', flag)],
  ['data-qd', like(/^[a-z-]{1,20}$/)],
])

/** A keyword, or one or a few numbers with units, none above 99. */
const MATHML_VALUE = like(/^(?:[a-z][a-z -]{0,60}|-?\d{1,2}(?:\.\d{1,4})?(?:em|ex|px|pt|%)?)$/)
const mathmlNames = new Set(MATHML_ATTRIBUTES)

/** Longer values are rarely the same, and each would be kept until the call ends. */
const MAX_KNOWN = 1_000

/** The same as `attributeValue`, asked once for each value in a call. */
export function judgedValue(attribute: { name: string; value: string }, element: Element, call: Call): string | null {
  const { name, value } = attribute
  if (value.length > MAX_KNOWN || element.namespaceURI !== HTML) return attributeValue(attribute, element, call)
  const key = `${element.localName} ${name}`
  const answers = call.known.get(key) ?? new Map<string, string | null>()
  call.known.set(key, answers)
  const known = answers.get(value)
  if (known !== undefined) return known
  const answer = attributeValue(attribute, element, call)
  answers.set(value, answer)
  return answer
}

/**
 * Takes away what DOMPurify would take away and all attributes beyond 64, and writes the styles as they stay: it then has less
 * to parse, and fewer attributes to remove with all it does for each. It judges what is left by the same rules.
 */
export function trimAttributes(body: Element, call: Call): void {
  for (const element of findAll(body, '*')) {
    if (element.namespaceURI !== HTML) continue
    // By name: reading them as nodes would make one for each.
    attributeNamesOf(element).forEach((name, index) => {
      const value = index < MAX_ATTRIBUTES && RULES.has(name) ? element.getAttribute(name) : null
      const kept = value === null ? null : judgedValue({ name, value: value.trim() }, element, call)
      if (kept === null) element.removeAttribute(name)
      else if (name === 'style' && kept !== value) element.setAttribute(name, kept)
    })
  }
}

/** The value that attribute `name` may have on an element of this local name and namespace; null: none. */
function attributeValue(attribute: { name: string; value: string }, element: Element, call: Call): string | null {
  const { name, value } = attribute
  if (name !== 'src' && value.length > MAX_ATTRIBUTE) return null
  if (element.namespaceURI !== HTML) {
    return mathmlNames.has(name) ? MATHML_VALUE(value, element.localName, call) : null
  }
  return RULES.get(name)?.(value, element.localName, call) ?? null
}
