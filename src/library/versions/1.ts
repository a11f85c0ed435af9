import type { Database } from '../stores'

/** The first stores. Never changed: what comes later is a further step. */
export function toVersion1(database: Database): void {
  database.createObjectStore('records', { keyPath: 'url' })
  database.createObjectStore('revisions', { keyPath: ['url', 'number'] })
  database.createObjectStore('handoffs', { keyPath: 'id' }).createIndex('keptAt', 'keptAt')
  database.createObjectStore('journal', { keyPath: 'id' })
}
