import type { Copy, LeftOut } from './copy'
import { boundAttributes, MAX_HIDDEN, MAX_HIDDEN_TEXT } from './copy-bounds'
import type { Judgement } from './judge'
import { noteAllLive } from './live-picture'
import { inertPaper } from './parse-inert'
import {
  commentsIn,
  findAll,
  firstChildOf,
  insertBefore,
  isBefore,
  isText,
  nameOf,
  nextSiblingOf,
  parentOf,
  rawTextOf,
  removeChild,
} from './unclobbered'

const { importNode } = Document.prototype

/** Where Tencent's editors put a picture or a player; read, or counted as lost, after the copy. */
const EDITOR_MARK = /^\s{0,9}[A-Z][A-Z_]{1,30}_\d{1,4}\s{0,9}$/

/**
 * One copy of all there is in the container, made by the browser at once, out of which is taken what the judgement
 * says. null: the copy is not element for element what was judged.
 */
export function copyWhole(container: Element, { count, verdicts }: Judgement): Copy | null {
  const inert = inertPaper()
  const body = inert.createElement('div')
  const whole = importNode.call(inert, container, true)
  for (let child = firstChildOf(whole); child; child = firstChildOf(whole)) insertBefore(body, child, null)
  const copies = findAll(body, '*')
  if (copies.length !== count) return null
  noteAllLive(container, body)
  for (const [index, copy] of copies.entries()) {
    if (nameOf(copy) === 'form') copies[index] = withoutForm(copy, inert)
    boundAttributes(copy)
  }
  for (const comment of commentsIn(body)) if (!EDITOR_MARK.test(rawTextOf(comment) ?? '')) removeChild(comment)
  const hidden: LeftOut[] = []
  /** Writes down what is not seen of a node, at the place before it. */
  const tell = (node: Node): void => {
    const text = (rawTextOf(node) ?? '').trim()
    const parent = parentOf(node)
    if (text === '' || !parent || hidden.length >= MAX_HIDDEN) return
    const place = inert.createComment('')
    insertBefore(parent, place, node)
    hidden.push({ place, text: text.slice(0, MAX_HIDDEN_TEXT) })
  }
  for (const { index, deed, told } of verdicts) {
    const copy = copies[index]
    if (!copy) return null
    const nodes = deed === 'blanks' ? textsOf(copy) : [copy]
    if (told) nodes.forEach(tell)
    if (deed !== 'mutes') nodes.forEach(removeChild)
  }
  return { body, hidden: hidden.sort((a, b) => (isBefore(a.place, b.place) ? -1 : 1)) }
}

/** A form would clobber its own properties; a `div` in its place holds what it held. */
function withoutForm(form: Element, inert: Document): Element {
  const plain = inert.createElement('div')
  for (let child = firstChildOf(form); child; child = firstChildOf(form)) insertBefore(plain, child, null)
  const parent = parentOf(form)
  if (parent) insertBefore(parent, plain, form)
  removeChild(form)
  return plain
}

/** What is directly in it and has ink. */
function textsOf(element: Element): Node[] {
  const texts: Node[] = []
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (isText(child) && rawTextOf(child)?.trim() !== '') texts.push(child)
  }
  return texts
}
