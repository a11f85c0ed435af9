/**
 * A new element of the inert document that `near` stands in. Through the prototype: `<img name=createElement>` hides
 * the document's own method, and a node made by the live document could load.
 */
export function makeElement(near: Element, namespace: string, name: string): Element {
  return Document.prototype.createElementNS.call(near.ownerDocument, namespace, name)
}

export const HTML = 'http://www.w3.org/1999/xhtml'
