import type { Analysis } from './analysis'
import type { Entry } from './entry'
import type { Surface } from './keys'

/** Whether an entry's text is its parent's, so that nothing has to be looked up. */
const sharesText = ({ ground, role, colour, opacity, filled, rule, plate }: Entry, parent: Entry): boolean =>
  ground === parent.ground &&
  role === parent.role &&
  colour === parent.colour &&
  opacity === parent.opacity &&
  filled === parent.filled &&
  rule === parent.rule &&
  plate === parent.plate

const standOn = (analysis: Analysis, { ground, plate }: Entry): Surface =>
  plate ? analysis.plate(ground, plate) : ground

/** The text keys, when all text is counted and every surface known. */
export function nameTexts(analysis: Analysis, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const { parent, clip } = entry
    if (clip) Object.assign(clip, { plate: entry.plate, surface: standOn(analysis, entry) })
    if (parent?.text && sharesText(entry, parent)) entry.text = parent.text
    else {
      const { role, colour, opacity, filled, rule } = entry
      const ground = standOn(analysis, entry)
      // Ink in a faded group is a grey of its author's.
      const seen = role === 'ink' && opacity < 1 ? 'author' : role
      entry.text = analysis.text(ground, seen, { colour, opacity, filled, rule })
    }
    entry.text.characters += entry.characters
    if (entry.characters > 0 && entry.plate !== 'night')
      for (let at: Entry | null = entry; at && !at.offPicture; at = at.parent) at.offPicture = true
  }
}
