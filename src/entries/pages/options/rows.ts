import type { TemplateResult } from 'lit-html'
import type { MessageKey, Translate } from '../../../i18n/translate'

/** One setting as a row: what it is, why, and its control at the right (or the whole row, when it has no label). */
export interface Row {
  label: string
  why?: string
  control: TemplateResult | null
  /** The control is a label of its own: the row only gives it its place. */
  whole?: boolean
}

export interface Section {
  id: string
  title: MessageKey
  rows: Row[]
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The sections that hold `query` in a row's words, or in their own title (then whole); empty query: all. */
export function matchingSections(sections: readonly Section[], query: string, translate: Translate): Section[] {
  const wanted = folded(query.trim())
  if (wanted === '') return [...sections]
  return sections
    .map((section) =>
      folded(translate(section.title)).includes(wanted)
        ? section
        : {
            ...section,
            rows: section.rows.filter(({ label, why }) => folded(`${label} ${why ?? ''}`).includes(wanted)),
          },
    )
    .filter(({ rows }) => rows.length > 0)
}
