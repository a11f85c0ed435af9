import type { Acknowledged, KillReport } from './kill-report.ts'
import { until } from './until.ts'
import { call, type Victim } from './victim.ts'

const LIBRARY = '/src/entries/pages/library/library.html'

/** Counts in the database, whose bytes are hashed again: what was acknowledged, and what is left lying about. */
export async function countSaved(
  victim: Victim,
  acknowledged: ReadonlyMap<string, Acknowledged>,
): Promise<Partial<KillReport>> {
  // Opening the library ends what the last kill left behind.
  await victim.openOurs(LIBRARY)
  await until('the journal done', async () => ((await stored(victim, [])).journal === 0 ? true : null))
  const { found, unproved, journal, unnamed, pictures } = await stored(victim, [...acknowledged.keys()])
  const counts = {
    acknowledged: acknowledged.size,
    pictures,
    missing: 0,
    damaged: 0,
    left: unproved + journal + unnamed,
  }
  for (const [url, { text, pictures: wanted }] of acknowledged) {
    const there = found[url]
    if (!there) counts.missing += 1
    // One that was written and not acknowledged any more may be newer, but is whole.
    else if (!there.isWhole || (!url.includes('/again/') && (there.text !== text || there.pictures !== wanted)))
      counts.damaged += 1
  }
  return counts
}

interface Found {
  text: string
  pictures: number
  isWhole: boolean
}

interface Stored {
  found: Record<string, Found>
  unproved: number
  journal: number
  unnamed: number
  pictures: number
}

const stored = ({ evaluate }: Victim, urls: string[]) => evaluate<Stored>(call(lookUp, urls))

/** Runs in the page: of no surroundings. */
async function lookUp(urls: string[]): Promise<Stored> {
  interface Row {
    url: string
    revision: number
    number: number
    verified: boolean
    hash: string
    hashes: string[]
    article: { textContent: string }
    images: { hash: string | null }[]
    pictures: { saved: number }
    bytes: ArrayBuffer
  }
  const asked = indexedDB.open('qingdu')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  const over = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const get = (store: string, key: IDBValidKey): Promise<Row | undefined> =>
    over(database.transaction(store).objectStore(store).get(key))
  const keys = (store: string) => over(database.transaction(store).objectStore(store).getAllKeys())
  const hex = (digest: ArrayBuffer) =>
    [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const whole = new Map<string, boolean>()
  const isPictureWhole = async (hash: string): Promise<boolean> => {
    const known = whole.get(hash)
    if (known !== undefined) return known
    const row = await get('images', hash)
    const is = row !== undefined && hex(await crypto.subtle.digest('SHA-256', row.bytes)) === hash
    whole.set(hash, is)
    return is
  }
  const found: Record<string, Found> = {}
  for (const url of urls) {
    const record = await get('records', url)
    const revision = record && (await get('revisions', [url, record.revision]))
    if (!record || !revision) continue
    const hashes = revision.images.flatMap(({ hash }) => (hash === null ? [] : [hash]))
    const pictures = await Promise.all(hashes.map(isPictureWhole))
    const isWhole = revision.verified && pictures.every(Boolean) && record.pictures.saved === hashes.length
    found[url] = { text: revision.article.textContent, pictures: hashes.length, isWhole }
  }
  let unproved = 0
  const named = new Set<string>()
  for (const key of await keys('revisions')) {
    const row = await get('revisions', key)
    if (!row?.verified) unproved += 1
    for (const hash of row?.hashes ?? []) named.add(hash)
  }
  const all = await keys('images')
  const journal = (await keys('journal')).length
  database.close()
  return {
    found,
    unproved,
    journal,
    unnamed: all.filter((hash) => !named.has(String(hash))).length,
    pictures: all.length,
  }
}
