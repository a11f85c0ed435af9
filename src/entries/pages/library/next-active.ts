/**
 * The row that takes the place of the active one after a change: itself while it is there, else the first behind it
 * that stayed, else the last of all; null: none is left, or none was active. Both lists: addresses in order.
 */
export function nextActive(
  before: readonly string[],
  after: ReadonlyMap<string, number>,
  active: string | null,
): string | null {
  if (active === null || after.size === 0) return null
  if (after.has(active)) return active
  const behind = before.slice(before.indexOf(active) + 1).find((url) => after.has(url))
  return behind ?? [...after.keys()].at(-1) ?? null
}
