/**
 * The one place that turns text into nodes. A document made here has no window: no script runs, nothing loads, no
 * declarative shadow root opens, `noscript` holds elements. New nodes for it must be made by it
 * (`Document.prototype.createDocumentFragment.call(inert)`): a node that passes through the live document, as
 * `new DocumentFragment()` does, may start loading there (measured in Firefox with `<input type=image>`).
 */

/** What a Trusted Types policy of ours has; its products are strings to the compiler, see `parseInert`. */
export interface InertPolicy {
  createHTML(text: string): string
  createScriptURL(text: string): string
}

declare global {
  /** Missing in jsdom and, by tools/build/injected.ts, in every script that runs in a web page. */
  var trustedTypes: { createPolicy<Rules extends Partial<InertPolicy>>(name: string, rules: Rules): Rules } | undefined
}

/** Feeds inert parses only, ours and DOMPurify's. Undefined where there are no Trusted Types. */
export const inertPolicy: InertPolicy | undefined = globalThis.trustedTypes?.createPolicy('qingdu-parse', {
  createHTML: (text) => text,
  createScriptURL: (text) => text,
})

// parseFromString is a sink, for XML too. lib.dom knows strings only, which is why InertPolicy calls its products so.
const parse = (text: string, type: 'text/html' | 'application/xml'): Document =>
  new DOMParser().parseFromString(inertPolicy?.createHTML(text) ?? text, type)

/** A whole inert document of hostile HTML. Read its `body` by a getter of the prototype: a form may be named so. */
export const parseInert = (html: string): Document => parse(html, 'text/html')

let paper: Document | null = null

/**
 * An inert document for what stands in no document; there is one, since to make and to collect one takes 0.2 ms. What
 * it makes must stay detached. Its head holds nothing but the `base` of the article that is read (`setBase`).
 */
export function inertPaper(): Document {
  paper ??= parseInert('')
  return paper
}

/**
 * A part of a hostile body, parsed by that document into a `body` that stands in none: a style sheet or a blank at its
 * beginning stays in it. Read it through the prototypes as well.
 */
export function parsePart(html: string): HTMLElement {
  const body = inertPaper().createElement('body')
  body.innerHTML = inertPolicy?.createHTML(html) ?? html
  return body
}

/** Entities can multiply (a few lines become gigabytes); nothing we read needs a document type. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i

/** An inert document of XML; null when it is not well formed or has a document type. */
export function parseInertXml(xml: string): XMLDocument | null {
  if (DOCUMENT_TYPE.test(xml)) return null
  const parsed = parse(xml, 'application/xml')
  return parsed.getElementsByTagNameNS('*', 'parsererror').length === 0 ? parsed : null
}
