import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * A copy of the built extension that asks for one permission less. With `unlimitedStorage` Chromium (156) lets no
 * override bound us, so that a full disk could not be told of.
 */
export function distWithout(permission: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'qingdu-dist-'))
  cpSync(resolve(process.env.QINGDU_DIST ?? 'dist/chromium'), copy, { recursive: true })
  const path = join(copy, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.permissions = manifest.permissions.filter((asked: string) => asked !== permission)
  writeFileSync(path, JSON.stringify(manifest))
  return copy
}
