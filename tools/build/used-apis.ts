import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where browser APIs are used, and nowhere else. */
const RIM = 'src/platform'

/** What the polyfill knows of the calls of every API there is (0.12), as JSON. */
const METADATA = /(const apiMetadata = )(\{[\s\S]*?\n {6}\})(;)/

/** Names of the APIs that these sources reach for. */
export const apisIn = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => [...source.matchAll(/\bbrowser\.(\w+)/g)].map(([, name = '']) => name)))

/** The polyfill with what it knows of those APIs alone. Throws where it is not written as we know it. */
export function withApis(polyfill: string, names: ReadonlySet<string>): string {
  const found = METADATA.exec(polyfill)
  if (!found) throw new Error('webextension-polyfill does not name its APIs as it did')
  const known: unknown = JSON.parse(found[2] ?? '')
  const used = Object.entries(Object(known)).filter(([name]) => names.has(name))
  return polyfill.replace(METADATA, (_, before, __, after) => before + JSON.stringify(Object.fromEntries(used)) + after)
}

/** The polyfill describes seventy APIs; what ours do not use need not be loaded. */
export const usedApis = (): Plugin => ({
  name: 'qingdu-used-apis',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)) return null
    const files = readdirSync(RIM).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    const sources = files.map((file) => readFileSync(join(RIM, file), 'utf8'))
    return { code: withApis(code, apisIn(sources)), map: null }
  },
})
