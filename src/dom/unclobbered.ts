/**
 * Reads a tree that a hostile page may have clobbered: `<form><input name=parentNode>` shadows `form.parentNode`, and
 * `<img name=querySelector>` shadows `document.querySelector`, in an isolated world as well (docs/security.md, "Clobbering"). The
 * getters and methods are therefore taken from the prototypes, once, when this file is loaded.
 * Whatever touches the web page goes through here; the copy that `snapshot` makes holds no such trap.
 */

/** The getter of a property that the DOM standard defines on this prototype; missing: not a DOM at all. */
function getterOf(prototype: object, property: string): () => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, property)?.get
  if (!getter) throw new TypeError(`no getter: ${property}`)
  return getter
}

/** What the getters answer is laid down by the DOM standard, so the type is stated here, once. */
const reader = <Owner, Value>(prototype: object, property: string): ((owner: Owner) => Value) => {
  const getter = getterOf(prototype, property)
  return (owner) => getter.call(owner) as Value
}

export const parentOf = reader<Node, Node | null>(Node.prototype, 'parentNode')
export const firstChildOf = reader<Node, ChildNode | null>(Node.prototype, 'firstChild')
export const nextSiblingOf = reader<Node, ChildNode | null>(Node.prototype, 'nextSibling')
export const previousSiblingOf = reader<Node, ChildNode | null>(Node.prototype, 'previousSibling')
export const typeOf = reader<Node, number>(Node.prototype, 'nodeType')
/** With every descendant's text, hidden or not. */
export const rawTextOf = reader<Node, string | null>(Node.prototype, 'textContent')
export const documentOf = reader<Node, Document | null>(Node.prototype, 'ownerDocument')
export const isConnected = reader<Node, boolean>(Node.prototype, 'isConnected')
/** Lower case for HTML elements, as written for others. */
export const nameOf = reader<Element, string>(Element.prototype, 'localName')
/** Open ones only; null: none, or a closed one. */
export const shadowOf = reader<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot')
/** null: of another origin. */
export const pageIn = reader<Element, Document | null>(HTMLIFrameElement.prototype, 'contentDocument')
export const urlOf = reader<Document, string>(Document.prototype, 'URL')
export const rootElementOf = reader<Document, Element | null>(Document.prototype, 'documentElement')
export const bodyOf = reader<Document, HTMLElement | null>(Document.prototype, 'body')
export const headOf = reader<Document, HTMLElement | null>(Document.prototype, 'head')
/** Empty: none. */
export const titleOf = reader<Document, string>(Document.prototype, 'title')
export const contentTypeOf = reader<Document, string>(Document.prototype, 'contentType')
/** null: an inert document, where nothing is laid out. */
export const viewOf = reader<Document, Window | null>(Document.prototype, 'defaultView')

const {
  getAttribute,
  getAttributeNames,
  getElementsByTagName: byName,
  querySelectorAll,
  querySelector,
} = Element.prototype
const documentQuery = Document.prototype.querySelector
const documentQueryAll = Document.prototype.querySelectorAll
const { contains, compareDocumentPosition, insertBefore: insert, removeChild: remove } = Node.prototype
const { createTreeWalker } = Document.prototype

export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name)
export const attributeNamesOf = (element: Element): string[] => getAttributeNames.call(element)
export const isInside = (outer: Node, node: Node): boolean => contains.call(outer, node)
export const isBefore = (a: Node, b: Node): boolean =>
  (compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Puts a node, made by the same document, into `parent` before another; null: at the end. */
export function insertBefore(parent: Node, node: Node, before: Node | null): void {
  insert.call(parent, node, before)
}

/** Takes a node out of what holds it. */
export function removeChild(node: Node): void {
  const parent = parentOf(node)
  if (parent) remove.call(parent, node)
}

/** Node types by number: `Node.TEXT_NODE` costs a look-up on an object that pages can reach. */
const ELEMENT = 1
const TEXT = 3
const COMMENT = 8
const DOCUMENT = 9

/** The type number is the proof of what a node is; a class test would ask the wrong window's class. */
export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT
export const isText = (node: Node): node is Text => typeOf(node) === TEXT
export const isComment = (node: Node): node is Comment => typeOf(node) === COMMENT
const isDocument = (node: Node): node is Document => typeOf(node) === DOCUMENT

/** First match in document order; null: none. */
export function find(root: Document | Element, selector: string): Element | null {
  return isDocument(root) ? documentQuery.call(root, selector) : querySelector.call(root, selector)
}

/** All matches in document order, a list that does not change afterwards. */
export function findAll(root: Document | Element, selector: string): Element[] {
  const found = isDocument(root) ? documentQueryAll.call(root, selector) : querySelectorAll.call(root, selector)
  // By number: going through the list's iterator takes twice as long.
  const all = new Array<Element>(found.length)
  for (let index = 0; index < all.length; index += 1) {
    const element = found[index]
    if (element) all[index] = element
  }
  return all
}

/** Attributes as pairs, a list that does not change afterwards. By name: reading them as nodes would make one for each. */
export function attributesOf(element: Element): { name: string; value: string }[] {
  return attributeNamesOf(element).map((name) => ({ name, value: attributeOf(element, name) ?? '' }))
}

/** How many elements of a name there are in a tree, without a look at any of them. */
export const countOf = (root: Element, name: string): number => byName.call(root, name).length

/**
 * The node after `node` in document order inside `root`, its children left out if `skip` is set; null: the end.
 * The way to walk any tree without recursion, however deep it is nested.
 */
export function following(node: Node, root: Node, skip: 'children' | 'nothing' = 'nothing'): Node | null {
  const child = skip === 'children' ? null : firstChildOf(node)
  if (child) return child
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const next = nextSiblingOf(at)
    if (next) return next
  }
  return null
}

const walk = (root: Node, what: number): TreeWalker =>
  createTreeWalker.call(documentOf(root) ?? globalThis.document, root, what)

/** Goes over the texts and comments in a tree, in document order. */
export const wordsIn = (root: Element): TreeWalker => walk(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT)

/** The comments in a tree, a list that does not change afterwards. */
export function commentsIn(root: Element): Node[] {
  const walker = walk(root, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  for (let comment = walker.nextNode(); comment; comment = walker.nextNode()) comments.push(comment)
  return comments
}
