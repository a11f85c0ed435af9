import type { Database, Upgrade } from '../stores'

/**
 * Pictures, and the index by which one knows whether a revision still names it. Records learn how many pictures their
 * articles have, none of them saved yet. Never changed: what comes later is a further step.
 */
export async function toVersion2(database: Database, upgrade: Upgrade): Promise<void> {
  database.createObjectStore('images', { keyPath: 'hash' }).createIndex('size', 'size')
  const revisions = upgrade.objectStore('revisions')
  revisions.createIndex('hashes', 'hashes', { multiEntry: true })
  for (let row = await upgrade.objectStore('records').openCursor(); row; row = await row.continue()) {
    const record: unknown = row.value
    if (typeof record !== 'object' || record === null) continue
    const total = await pictureCount(record, revisions)
    await row.update({ ...record, pictures: { total, saved: 0, dropped: 0, bytes: 0 } })
  }
}

/** Of the revision a record names; 0 where a row is not what it should be, which is for its readers to tell. */
async function pictureCount(record: object, revisions: { get(key: [string, number]): Promise<unknown> }) {
  if (!('url' in record && 'revision' in record)) return 0
  const { url, revision: number } = record
  if (typeof url !== 'string' || typeof number !== 'number') return 0
  const revision = await revisions.get([url, number])
  if (typeof revision !== 'object' || revision === null || !('images' in revision)) return 0
  return Array.isArray(revision.images) ? revision.images.length : 0
}
