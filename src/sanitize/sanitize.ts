/**
 * The one way from hostile HTML to HTML that may be shown. Runs after the last decode and again at every render of
 * what crossed a context; nothing decodes, replaces or joins its result.
 */
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import { fail, ok, type Result } from '../problem/result'
import { type Call, trimAttributes } from './attributes'
import { MAX_CHARACTERS } from './bounds'
import { toUrl } from './links'
import { rebuildFormulas } from './mathml-island'
import { purify } from './purify'
import { replaceSvgs } from './svg-island'
import { boundTree } from './tree'

declare const sanitized: unique symbol

/**
 * HTML that only `sanitize` makes and only memory holds; `String(safe)` is its text, which is hostile again once it
 * crossed a context. A string to the compiler; in our pages at run time a TrustedHTML of the policy `qingdu`.
 */
export type SafeHtml = string & { readonly [sanitized]: true }

const policy = globalThis.trustedTypes?.createPolicy('qingdu', { createHTML: (text: string) => text })

// The brand exists for the compiler only; this is the one place that gives it.
const toSafeHtml = (text: string): SafeHtml => (policy?.createHTML(text) ?? text) as SafeHtml

/** What whoever shows hostile HTML is given. */
export type Sanitize = typeof sanitize

/** A parser leaves this out before a body begins. */
const BEFORE_BODY = /^(?:[\t\n\f\r ]|<!--(?!>|->)[^<>-]{0,99}-->){1,9999}/

/** What the policy left, as text and as the inert tree that the text was written from. */
export interface Sanitized {
  html: SafeHtml
  body: HTMLElement
}

/**
 * `html` by the policy of this folder: scripts, styles, forms, frames, media and foreign names gone, text kept,
 * addresses absolute. `url` is the article's own address. Problems: `too-large` (characters or nodes), `internal`
 * where DOMPurify cannot work.
 */
export function sanitize(html: string, { url }: { url: string }): Result<SafeHtml> {
  if (html.length > MAX_CHARACTERS) return fail('too-large')
  const body = bodyOf(parseInert(html))
  if (!body) return ok(toSafeHtml(''))
  const clean = sanitizeTree(body, { url })
  return clean.ok ? ok(clean.value.html) : clean
}

/**
 * The same for a tree of ours, which is spent by it: an inert one, whose own element does not count. Saves writing
 * and parsing it once more. Problems: as above.
 */
export function sanitizeTree(body: Element, { url }: { url: string }): Result<Sanitized> {
  if (boundTree(body) === 'too-large') return fail('too-large')
  const call: Call = { base: toUrl(url, null), pictures: replaceSvgs(body), known: new Map() }
  rebuildFormulas(body)
  trimAttributes(body, call)
  const html = body.innerHTML.replace(BEFORE_BODY, '')
  if (html.length > MAX_CHARACTERS) return fail('too-large')
  const clean = purify(html, call)
  return clean === null ? fail('internal') : ok({ html: toSafeHtml(clean.innerHTML), body: clean })
}
