/**
 * What may stay in an article: element and attribute names, and how DOMPurify holds to them. Values are judged in
 * attributes.ts. Names that are missing here are missing on purpose; docs/decisions/0003-dompurify-one-policy.md.
 */
import type { Config } from 'dompurify'
import { HTML } from './make-element'
import { MATHML, MATHML_ATTRIBUTES, MATHML_ELEMENTS } from './mathml-names'

/** HTML elements by local name. */
export const HTML_ELEMENTS = [
  // The walk starts at it: without it the content is hoisted as clones beside it.
  'body',
  ...'a abbr article aside b bdi big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em'.split(
    ' ',
  ),
  ...'figcaption figure font h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp'.split(
    ' ',
  ),
  ...'section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
]

/** Attributes an author may write, each with a rule for its value. */
export const AUTHOR_ATTRIBUTES = [
  ...'href src alt title width height align valign bgcolor color style id class lang dir start type value'.split(' '),
  ...'reversed colspan rowspan span scope datetime open data-qd'.split(' '),
]

/** Attributes that only we write: an author's value never passes. */
export const OWN_ATTRIBUTES = ['target', 'rel', 'referrerpolicy', 'loading', 'decoding']

const ATTRIBUTES = [...AUTHOR_ATTRIBUTES, ...MATHML_ATTRIBUTES, ...OWN_ATTRIBUTES]

/** DOMPurify holds every attribute outside ADD_URI_SAFE_ATTR against this, so all but the two addresses are there. */
const ADDRESS =
  /^(?:https?:|mailto:|#user-content-|data:image\/(?:png|jpeg|gif|webp|avif);base64,|data:image\/svg\+xml;charset=utf-8,)/

function freezeDeep<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !(part instanceof RegExp)) freezeDeep(part)
  }
  return Object.freeze(value)
}

/** The policy without what differs by place; pinned by a snapshot. */
export const POLICY = freezeDeep({
  ALLOWED_TAGS: [...HTML_ELEMENTS, ...MATHML_ELEMENTS],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOWED_NAMESPACES: [HTML, MATHML],
  ALLOWED_URI_REGEXP: ADDRESS,
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src'),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  SANITIZE_DOM: true,
  SANITIZE_NAMED_PROPS: true,
  SAFE_FOR_XML: true,
  // An unknown element loses its tag, never its text.
  KEEP_CONTENT: true,
  CUSTOM_ELEMENT_HANDLING: { tagNameCheck: null, attributeNameCheck: null, allowCustomizedBuiltInElements: false },
  ADD_FORBID_CONTENTS: 'object embed applet select datalist canvas frameset portal slot base basefont link meta'.split(
    ' ',
  ),
  WHOLE_DOCUMENT: false,
  RETURN_DOM: false,
  RETURN_DOM_FRAGMENT: false,
  RETURN_TRUSTED_TYPE: false,
  IN_PLACE: false,
  FORCE_BODY: false,
} satisfies Config)
