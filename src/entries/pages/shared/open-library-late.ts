import type { Library } from '../../../library/library'
import { fail, type Result } from '../../../problem/result'
import { libraryOptions } from './library-options'

/**
 * Opens the library by code that is loaded only now: neither it nor the database stands before a first paint.
 * Problems: as openLibrary; `aborted` also where that code does not come.
 */
export async function openLibraryLate({ privateWindow }: { privateWindow: boolean }): Promise<Result<Library>> {
  // An update may have taken the file away under an open page, and a popup that closes lets go of it.
  const code = await import('../../../library/open-library').catch((error: unknown) => {
    console.warn('Qingdu, loading the library:', error)
    return null
  })
  return code ? code.openLibrary(libraryOptions(privateWindow)) : fail('aborted')
}
