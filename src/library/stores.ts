import type { DBSchema, IDBPDatabase } from 'idb'

/** Stores of later issues (pictures, search, rules) come with the version that uses them. */
export interface Stores extends DBSchema {
  /** LibraryRecord by url. */
  records: { key: string; value: unknown }
  /** Revision by [url, number]. */
  revisions: { key: [string, number]; value: unknown }
  /** Handoff by id; `keptAt` in epoch ms. */
  handoffs: { key: string; value: unknown; indexes: { keptAt: number } }
  /** JournalEntry by id. */
  journal: { key: string; value: unknown }
}
export type StoreName = 'records' | 'revisions' | 'handoffs' | 'journal'
export type Database = IDBPDatabase<Stores>
