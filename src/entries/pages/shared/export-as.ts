import type { Library } from '../../../library/library'
import { ok, type Result } from '../../../problem/result'
import { caught } from './caught'
import { saveAs } from './save-as'

/**
 * Gives the reader one saved article as a file; answers its name. The code for it comes with the first use. Problems:
 * `not-found`, those of reading and of `sanitize`, `internal`.
 */
export async function exportAs(
  opening: Promise<Result<Library>>,
  url: string,
  kind: 'markdown' | 'web-page',
): Promise<Result<string>> {
  return caught('exporting', async () => {
    const { exportArticle } = await import('../../../backup/export-article')
    const library = await opening
    const exported = library.ok ? await exportArticle(library.value, url, kind) : library
    if (!exported.ok) return exported
    saveAs(exported.value.file, exported.value.name)
    return ok(exported.value.name)
  })
}
