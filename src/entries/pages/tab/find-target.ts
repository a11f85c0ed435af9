/** What a reader tab is asked to show: an article that waits under an id, or a saved one by its key. */
export type Target =
  | { kind: 'handoff'; id: string }
  /** `version`: number of an earlier saving; null: the one the library shows. */
  | { kind: 'saved'; url: string; version: number | null }

/** The tab that an article was read in, as the address says (`&from=7`); null: it does not. */
export function findOrigin(hash: string): number | null {
  const id = new URLSearchParams(hash.replace(/^#/, '')).get('from') ?? ''
  return /^\d{1,15}$/.test(id) ? Number(id) : null
}

/** The target an address names in its fragment (`#handoff=…`, `#saved=…`); null: none. */
export function findTarget(hash: string): Target | null {
  const named = new URLSearchParams(hash.replace(/^#/, ''))
  const id = named.get('handoff')
  if (id) return { kind: 'handoff', id }
  const url = named.get('saved')
  const version = named.get('version') ?? ''
  return url ? { kind: 'saved', url, version: /^\d{1,9}$/.test(version) ? Number(version) : null } : null
}
