import type { Plugin } from 'vite'

/** The attributes and the elements of HTML that DOMPurify lets through where nobody names any. */
const DEFAULTS = /^const (html|svg|mathMl|xml|html\$1) = freeze\(\[[^\]]*\]\)/gm

/**
 * Our policy always names what it lets through (`src/sanitize/policy.ts`), so DOMPurify's own lists are 1 kB of each of
 * our scripts for nothing. Without them a call that forgot the policy would let nothing through. The lists of elements of
 * SVG and MathML stay: its checks of namespaces ask them.
 */
export const leanDompurify = (): Plugin => ({
  name: 'qingdu-lean-dompurify',
  transform: (code, id) =>
    /\/dompurify\/dist\/purify\.es\.mjs/.test(id)
      ? { code: code.replace(DEFAULTS, (_, name: string) => `const ${name} = freeze([])`), map: null }
      : null,
})
