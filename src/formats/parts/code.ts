import { attributeOf, isElement, nameOf, parentOf } from '../../dom/unclobbered'

/** Elements that show source text. `pre` is none of them: hosts that lost their mind show whole articles in one. */
const CODE_NAMES = new Set(['code', 'kbd', 'samp', 'tt'])
const CODE_CLASS = /(?:^|[\s_-])(?:hljs|highlight|prettyprint|code-snippet__fix|language-|lang-|blob-code|CodeMirror)/

/** Whether the element itself says that it shows code. */
export const isCode = (element: Element): boolean =>
  CODE_NAMES.has(nameOf(element)) || CODE_CLASS.test((attributeOf(element, 'class') ?? '').slice(0, 1_000))

/** Whether a node stands in code, up to `root`. */
export function isInsideCode(node: Node, root: Node): boolean {
  for (let at = parentOf(node); at && at !== root; at = parentOf(at)) {
    if (isElement(at) && (isCode(at) || nameOf(at) === 'pre')) return true
  }
  return false
}
