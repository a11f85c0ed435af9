import type { Library } from '../../../library/library'
import type { Result } from '../../../problem/result'

/**
 * Opens the library by code that is loaded only now: neither it nor the database stands before a first paint.
 * Problems: as openLibrary.
 */
export async function openLibraryLate(options: { privateWindow: boolean }): Promise<Result<Library>> {
  const { openLibrary } = await import('../../../library/open-library')
  return openLibrary(options)
}
