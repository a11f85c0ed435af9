/** Which articles are chosen, by address, and the one a range starts from. */
export interface Selection {
  chosen: ReadonlySet<string>
  anchor: string | null
}

export const NONE: Selection = { chosen: new Set(), anchor: null }

/** Chooses one, or lets it go; a range starts from it next. */
export function toggled({ chosen }: Selection, url: string): Selection {
  const next = new Set(chosen)
  if (!next.delete(url)) next.add(url)
  return { chosen: next, anchor: url }
}

/**
 * Chooses all from the anchor to `url`, both with it, besides what was chosen; without an anchor only `url`.
 * `places`: place of each address in the list.
 */
export function extended({ chosen, anchor }: Selection, url: string, places: ReadonlyMap<string, number>): Selection {
  const to = places.get(url)
  const from = anchor === null ? undefined : places.get(anchor)
  if (to === undefined || from === undefined) return { chosen: new Set([...chosen, url]), anchor: url }
  const [low, high] = from < to ? [from, to] : [to, from]
  const between = [...places].flatMap(([at, place]) => (place >= low && place <= high ? [at] : []))
  return { chosen: new Set([...chosen, ...between]), anchor }
}

/** All of the list, or where all were chosen none. */
export const allOrNone = ({ chosen }: Selection, places: ReadonlyMap<string, number>): Selection =>
  places.size > 0 && chosen.size >= places.size ? NONE : { chosen: new Set(places.keys()), anchor: null }

/** What is not in the list cannot be chosen: nothing happens to an article that is not seen. */
export function within(selection: Selection, places: ReadonlyMap<string, number>): Selection {
  const { chosen, anchor } = selection
  const left = [...chosen].filter((url) => places.has(url))
  if (left.length === chosen.size) return selection
  return { chosen: new Set(left), anchor: anchor !== null && places.has(anchor) ? anchor : null }
}
