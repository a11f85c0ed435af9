/**
 * `npm run new:format -- ID`: writes src/formats/ID.ts, its test and the skeleton of its first fixture. Nothing is
 * overwritten and no list is edited; what the files ask for stands in them.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { formatFiles } from './new-format/files.ts'

const [id = ''] = process.argv.slice(2)
const files = formatFiles(id)
if (!files) throw new Error('usage: npm run new:format -- ID   (small letters, digits and single hyphens: my-site)')
const root = 'src/formats'
const taken = Object.keys(files).filter((path) => existsSync(join(root, path)))
if (taken.length > 0) throw new Error(`there already: ${taken.join(', ')}`)
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(join(root, path))
}
console.log(`Next: put a page into fixtures/${id}/plain/page.html, then npm run fixture -- ${id}/plain`)
