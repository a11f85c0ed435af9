import type { Database, Upgrade } from '../stores'

/**
 * A tally of what came in and what was taken out, by which a database that the browser emptied, or brought back as it
 * was earlier, is told from one whose reader emptied it. Never changed: what comes later is a further step.
 */
export async function toVersion4(database: Database, upgrade: Upgrade): Promise<void> {
  const tally = database.createObjectStore('tally', { keyPath: 'id' })
  const added = await upgrade.objectStore('records').count()
  await tally.put({ id: 'articles', library: crypto.randomUUID(), added, removed: 0 })
}
