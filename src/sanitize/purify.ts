/** DOMPurify, held to our policy. Its hooks belong to this one instance, are added once and never removed. */
import createDOMPurify, { type Config } from 'dompurify'
import { inertPolicy } from '../dom/parse-inert'
import { type Call, judgedValue } from './attributes'
import { OWN_ATTRIBUTES, POLICY } from './policy'

/** An instance of our own: hooks and configuration are an instance's, and no other package shall add to ours. */
const purifier = createDOMPurify()

// Its types know the browser's policies only; what it calls are the two functions that inertPolicy has.
const TRUSTED_TYPES_POLICY = inertPolicy as unknown as Config['TRUSTED_TYPES_POLICY']

const written = new Set(OWN_ATTRIBUTES)

/** Of the running call. sanitize() is synchronous and DOMPurify not re-entrant, so there is one at a time. */
let call: Call = { base: null, pictures: new Set(), known: new Map() }

if (purifier.isSupported) {
  // Its tree instead of its text: the caller reads both, and would have to parse the text again.
  purifier.setConfig({ ...POLICY, RETURN_DOM: true, TRUSTED_TYPES_POLICY })
  // Never forceKeepAttr: it skips all later checks and does not write the value back.
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName: name, attrValue: value } = attribute
    const kept = written.has(name) ? null : judgedValue({ name, value }, element, call)
    if (kept === null) attribute.keepAttr = false
    else attribute.attrValue = kept
  })
  purifier.addHook('afterSanitizeAttributes', writeOwn)
}

/** The attributes that are ours: what leaves the article leaves without a trace of the reader. */
function writeOwn(element: Element): void {
  if (element.localName === 'img') {
    if (!element.getAttribute('src')) element.remove()
    element.setAttribute('referrerpolicy', 'no-referrer')
    element.setAttribute('loading', 'lazy')
    element.setAttribute('decoding', 'async')
    return
  }
  const href = element.localName === 'a' ? element.getAttribute('href') : null
  if (!href || href.startsWith('#')) return
  element.setAttribute('target', '_blank')
  element.setAttribute('rel', 'noopener noreferrer')
}

/** The body of `html` by the policy; null where DOMPurify cannot work, since it would then answer with its input. */
export function purify(html: string, running: Call): HTMLElement | null {
  if (!purifier.isSupported) return null
  call = running
  const body = purifier.sanitize(html, { RETURN_DOM: true })
  return body instanceof HTMLElement ? body : null
}
