import type { FormatModule } from '../formats/contract'

const files = import.meta.glob<FormatModule>(['../formats/*.ts', '!../formats/contract.ts', '!../formats/*.test.ts'], {
  eager: true,
})

export interface NamedFormat extends FormatModule {
  /** The file's name. */
  id: string
}

const idOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.ts$/, '')

/** All formats, in the order they are asked: each before those its `before` names. */
export const formatsInOrder: readonly NamedFormat[] = inOrder(
  Object.entries(files).map(([path, format]) => ({ ...format, id: idOf(path) })),
)

/** Sorts by `before`. Throws when formats want to be before each other. */
export function inOrder(formats: readonly NamedFormat[]): NamedFormat[] {
  const left = [...formats].sort((a, b) => (a.id < b.id ? -1 : 1))
  const sorted: NamedFormat[] = []
  while (left.length > 0) {
    const index = left.findIndex(({ id }) => !left.some(({ before }) => before?.includes(id)))
    const next = left[index]
    if (!next) throw new Error(`formats before each other: ${left.map(({ id }) => id).join(', ')}`)
    left.splice(index, 1)
    sorted.push(next)
  }
  return sorted
}
