/** DOMPurify, held to our policy. Its hooks belong to this one instance, are added once and never removed. */
import createDOMPurify, { type Config } from 'dompurify'
import { inertPolicy } from '../dom/parse-inert'
import { POLICY } from './policy'

/** An instance of our own: hooks and configuration are an instance's, and no other package shall add to ours. */
const purifier = createDOMPurify()

// Its types know the browser's policies only; what it calls are the two functions that inertPolicy has.
const TRUSTED_TYPES_POLICY = inertPolicy as unknown as Config['TRUSTED_TYPES_POLICY']

if (purifier.isSupported) purifier.setConfig({ ...POLICY, TRUSTED_TYPES_POLICY })

/** `html` by the policy; null where DOMPurify cannot work, since it would then answer with its input. */
export function purify(html: string, _url: string): string | null {
  return purifier.isSupported ? purifier.sanitize(html) : null
}
