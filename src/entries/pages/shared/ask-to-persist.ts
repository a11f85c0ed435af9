import { localStore } from '../../../platform/storage'

/** Key of the browser's answer: true, it promised to evict nothing of ours; false, it did not. */
const PERSISTED_KEY = 'persisted'

/**
 * Asks the browser once to keep what we store when the disk gets full: at the first save by a page of ours, or when
 * the library with a first article is opened. Some ask the reader; a worker may not ask at all.
 */
export async function askToPersist(): Promise<void> {
  if ((await localStore.read(PERSISTED_KEY)) !== undefined) return
  await localStore.write(PERSISTED_KEY, await navigator.storage.persist())
}

/** What the browser answered; null: it was not asked yet. */
export async function readPersisted(): Promise<boolean | null> {
  const kept = await localStore.read(PERSISTED_KEY)
  return typeof kept === 'boolean' ? kept : null
}
