import { keysOfPage } from '../../../article/keys-of-page'
import type { Library } from '../../../library/library'

/**
 * Key and time (epoch ms) of what was saved of a page that shows no article now: taken down, moved, or not to be
 * reached at all. null: nothing was. `address`: null, the browser keeps it to itself.
 */
export async function findCopy(
  library: Pick<Library, 'savedAt'>,
  address: string | null,
): Promise<{ url: string; savedAt: number } | null> {
  const keys = address !== null && URL.canParse(address) ? keysOfPage(new URL(address)) : []
  for (const url of keys) {
    const savedAt = await library.savedAt(url)
    if (savedAt.ok && savedAt.value !== null) return { url, savedAt: savedAt.value }
  }
  return null
}
