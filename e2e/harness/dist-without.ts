import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * A copy of the built extension that asks for one permission less. With `unlimitedStorage` Chromium (156) lets no
 * override bound us, so that a full disk could not be told of.
 */
export const distWithout = (permission: string): string =>
  distAsking((asked) => asked.filter((one) => one !== permission))

/** A copy that has a permission at once which the real one asks for later, in a prompt that no test can answer. */
export const distWith = (permission: string): string => distAsking((asked) => [...asked, permission])

/** A copy as it is: a build in the middle of a long run would leave its next browser without a worker. */
export const distCopy = (from: string): string => distAsking((asked) => asked, from)

function distAsking(
  change: (permissions: string[]) => string[],
  from = process.env.QINGDU_DIST ?? 'dist/chromium',
): string {
  const copy = mkdtempSync(join(tmpdir(), 'qingdu-dist-'))
  cpSync(resolve(from), copy, { recursive: true })
  const path = join(copy, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.permissions = change(manifest.permissions)
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (later: string) => !manifest.permissions.includes(later),
  )
  writeFileSync(path, JSON.stringify(manifest))
  return copy
}
