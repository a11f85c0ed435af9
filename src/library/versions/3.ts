import type { Database, Upgrade } from '../stores'

/**
 * Records in the order of their saving, so that the newest are found without reading all. Never changed: what comes
 * later is a further step.
 */
export function toVersion3(_database: Database, upgrade: Upgrade): void {
  upgrade.objectStore('records').createIndex('savedAt', 'savedAt')
}
