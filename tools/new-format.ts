/**
 * `npm run new:format -- ID`: writes src/formats/ID.ts, its test and the skeleton of its first fixture. Nothing is
 * overwritten and no list is edited; what the files ask for stands in them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { firstFormat, formatFiles } from './new-format/files.ts'

const [id = ''] = process.argv.slice(2)
const root = 'src/formats'
const modules = readdirSync(root).filter((file) => /^[\w-]+\.ts$/.test(file) && file !== 'contract.ts')
const texts = modules.map((file) => [file.replace(/\.ts$/, ''), readFileSync(join(root, file), 'utf8')] as const)
const files = formatFiles(id, firstFormat(Object.fromEntries(texts)))
if (!files) throw new Error('usage: npm run new:format -- ID   (small letters, digits and single hyphens: my-site)')
const taken = Object.keys(files).filter((path) => existsSync(join(root, path)))
if (taken.length > 0) throw new Error(`there already: ${taken.join(', ')}`)
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(join(root, path))
}
console.log(
  `Next: put your page into fixtures/${id}/plain/page.html, mend ${id}.ts, then npm run fixture -- ${id}/plain`,
)
