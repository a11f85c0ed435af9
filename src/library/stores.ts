import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'

/** Stores of later issues (search, rules) come with the version that uses them. */
export interface Stores extends DBSchema {
  /** LibraryRecord by url; `savedAt` in epoch ms. */
  records: { key: string; value: unknown; indexes: { savedAt: number } }
  /** Revision by [url, number]; the index names each picture of each. */
  revisions: { key: [string, number]; value: unknown; indexes: { hashes: string } }
  /** StoredPicture by hash; the index counts bytes without reading them. */
  images: { key: string; value: unknown; indexes: { size: number } }
  /** Handoff by id; `keptAt` in epoch ms. */
  handoffs: { key: string; value: unknown; indexes: { keptAt: number } }
  /** JournalEntry by id. */
  journal: { key: string; value: unknown }
  /** Tally by id, one row. */
  tally: { key: string; value: unknown }
}
export type StoreName = 'records' | 'revisions' | 'images' | 'handoffs' | 'journal' | 'tally'
export type Database = IDBPDatabase<Stores>
/** The transaction in which a version is made; it may wait for its own requests only. */
export type Upgrade = IDBPTransaction<Stores, StoreName[], 'versionchange'>
