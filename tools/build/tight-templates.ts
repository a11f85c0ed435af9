import type { Plugin } from 'vite'

interface Node {
  type: string
  start: number
  end: number
}
interface Tagged extends Node {
  tag: Node & { name?: string }
  quasi: { quasis: Node[] }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** All nodes of a syntax tree, parents first. */
function* nodesOf(value: unknown): Generator<Node> {
  if (isNode(value)) yield value
  if (typeof value !== 'object' || value === null) return
  for (const child of Object.values(value)) yield* nodesOf(child)
}

const isMarkup = (node: Node): node is Tagged =>
  node.type === 'TaggedTemplateExpression' && /^(html|svg)$/.test((node as Tagged).tag.name ?? '')

/** `code` with each line break and indentation in the markup of its templates as one space: HTML shows no more of it. */
export function tighten(code: string, tree: unknown): string {
  const parts = [...nodesOf(tree)].filter(isMarkup).flatMap(({ quasi }) => quasi.quasis)
  return parts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => {
      const markup = text.slice(start, end).replace(/\s*\n\s*/g, ' ')
      return text.slice(0, start) + markup + text.slice(end)
    }, code)
}

/** How our templates are written is for those who read them, not for those who load them. */
export const tightTemplates = (): Plugin => ({
  name: 'qingdu-tight-templates',
  enforce: 'post',
  apply: 'build',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/\b(html|svg)`/.test(code)) return null
    return { code: tighten(code, this.parse(code)), map: null }
  },
})
