import type { LibraryRecord } from '../../../article/library-record'
import { coverOf } from '../../../article/library-revision'
import type { Library } from '../../../library/library'
import type { PictureOf } from './contract'

/** So many pictures are kept as blobs at once; several screens of rows. */
const KEPT = 120
/** So many wait at most: rows that were scrolled past meanwhile are not read for. */
const WAITING = 24

/** Bytes of the record's first picture as they were saved; null: none. Reads the database only, never the network. */
export async function loadPicture(library: Library, record: LibraryRecord): Promise<Blob | null> {
  const hash = record.cover === undefined ? await findCover(library, record) : record.cover
  const stored = hash === null ? null : await library.picture(hash)
  return stored?.ok && stored.value ? new Blob([stored.value.bytes], { type: stored.value.type }) : null
}

/** Of a record that does not know it: the whole article is read for it. */
async function findCover(library: Library, { url, image }: LibraryRecord): Promise<string | null> {
  const found = await library.find(url)
  return coverOf(image, found.ok && found.value ? found.value.images : [])
}

/** A row without its picture is no reason to leave those after it without theirs. */
function failed(error: unknown): null {
  console.error('Qingdu, reading a thumbnail:', error)
  return null
}

/**
 * Addresses of the rows' pictures, as blobs. They come one after another, those asked for last first. `load`: the
 * bytes, null where there are none; `arrived`: one can be shown that could not before.
 */
export function createPictures(load: (record: LibraryRecord) => Promise<Blob | null>, arrived: () => void): PictureOf {
  /** By address and revision, oldest first; null: none, or on its way. */
  const addresses = new Map<string, string | null>()
  let waiting: { key: string; record: LibraryRecord }[] = []
  let isLoading = false

  async function loadWaiting(): Promise<void> {
    if (isLoading) return
    isLoading = true
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const blob = await load(next.record).catch(failed)
      if (!blob || !addresses.has(next.key)) continue
      addresses.set(next.key, URL.createObjectURL(blob))
      arrived()
    }
    isLoading = false
  }
  function forgetOldest(): void {
    for (const { key } of waiting.slice(0, -WAITING)) addresses.delete(key)
    waiting = waiting.slice(-WAITING)
    for (const [key, address] of addresses) {
      if (addresses.size <= KEPT) return
      addresses.delete(key)
      if (address) URL.revokeObjectURL(address)
    }
  }
  return (record) => {
    if (record.image === null || record.pictures.saved === 0) return null
    const key = `${record.revision} ${record.pictures.saved} ${record.url}`
    const known = addresses.get(key)
    if (known !== undefined) return known
    addresses.set(key, null)
    waiting.push({ key, record })
    forgetOldest()
    void loadWaiting()
    return null
  }
}
