/** `npm run package`: the two archives that the stores take, from dist/. The same tree gives the same bytes. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../manifest.json' with { type: 'json' }
import { zip } from './zip.ts'

for (const browser of ['chromium', 'firefox']) {
  const root = join('dist', browser)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  const archive = zip(names.map((name) => ({ name, data: readFileSync(join(root, name)) })))
  const path = join('dist', `qingdu-${browser}-${manifest.version}.zip`)
  writeFileSync(path, archive)
  console.log(`${path}: ${names.length} files, ${(archive.length / 1000).toFixed(1)} kB`)
}
