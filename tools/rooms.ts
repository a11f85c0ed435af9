/**
 * Who may import whom, read from docs/architecture.md, the one place where it is written for people. The compiler holds
 * most of it by each folder's references; `biomeOverrides` says what is left for Biome. `npm run rooms` writes biome.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface Room {
  /** Folder below src */
  folder: string
  mayImport: string[]
  packages: string[]
  /** Which globals it may touch. */
  kind: string
}

/** Only this file of platform may stand in a web page: it carries no polyfill. */
const SEND = 'src/platform/send.ts'
const NONE = '–'

const cell = (text: string) => (text.trim() === NONE ? [] : text.split(',').map((part) => part.trim()))

/** The rows of the import table in a Markdown text. */
export function readTable(markdown: string): Room[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = /^\| ([a-z0-9/-]+) \| (.+?) \| (.+?) \| (pure|dom|worker) \|$/.exec(line)
    if (!cells) return []
    const [, folder = '', mayImport = '', packages = '', kind = ''] = cells
    return [{ folder, mayImport: cell(mayImport), packages: cell(packages), kind }]
  })
}

interface RoomConfig {
  references: string[]
  lib: string[]
}

/** What a folder's tsconfig.json lets through: folders below src, and libs of TypeScript. */
export function readRoomConfig(folder: string, root = '.'): RoomConfig {
  const path = join(root, 'src', folder, 'tsconfig.json')
  const { references = [], compilerOptions } = JSON.parse(readFileSync(path, 'utf8')) as {
    references?: { path: string }[]
    compilerOptions: { lib: string[] }
  } // ours, and a test fails on any other shape
  return {
    references: references.map(({ path: to }) => relative('src', join('src', folder, to))),
    lib: compilerOptions.lib,
  }
}

/** Folders that compile although the row does not name them: reached through another (27 pairs at the founding). */
export function letThrough(folder: string, rooms: Room[]): string[] {
  const rows = new Map(rooms.map((room) => [room.folder, room.mayImport]))
  const reached = new Set<string>()
  const visit = (at: string): void => {
    for (const next of rows.get(at) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      visit(next)
    }
  }
  visit(folder)
  const row = rows.get(folder) ?? []
  return [...reached].filter((other) => !row.includes(other)).sort()
}

interface Pattern {
  group: string[]
  message: string
}

const forFolder = (folder: string, other: string): Pattern => ({
  group: [`**/${other}`, `**/${other}/**`],
  message: `${folder} may not import ${other}: docs/architecture.md, "Who may import whom".`,
})
const forPackage = (name: string): Pattern => ({
  group: [name, `${name}/**`],
  message: `${name} has its room: docs/architecture.md, "Who may import whom".`,
})
const ONLY_SEND: Pattern = {
  group: ['**/platform/**', '!**/platform/send'],
  message: 'In a web page only platform/send: the rest carries the polyfill.',
}

const override = (includes: string[], patterns: Pattern[]) => ({
  includes,
  linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
})

/** The overrides of biome.json, one a room and one for `send.ts`. `packages`: all that the project depends on. */
export function biomeOverrides(rooms: Room[], packages: string[]) {
  const perRoom = rooms.map(({ folder, packages: own }) =>
    override(
      [`src/${folder}/**`, '!**/*.test.ts', `!${SEND}`],
      [
        ...letThrough(folder, rooms).map((other) => forFolder(folder, other)),
        ...packages.filter((name) => !own.includes(name)).map(forPackage),
        ...(folder === 'entries/content' ? [ONLY_SEND] : []),
      ],
    ),
  )
  return [...perRoom, override([SEND], packages.map(forPackage))]
}

/** Packages of package.json that source may or may not import: all dependencies, and the test runner. */
export function restrictedPackages(root = '.'): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  } // npm's own format
  return [...Object.keys(dependencies), 'vitest'].sort()
}

if (process.argv[1] === import.meta.filename && process.argv.includes('--write')) {
  const rooms = readTable(readFileSync('docs/architecture.md', 'utf8'))
  const biome: Record<string, unknown> = JSON.parse(readFileSync('biome.json', 'utf8'))
  const overrides = biomeOverrides(rooms, restrictedPackages())
  writeFileSync('biome.json', `${JSON.stringify({ ...biome, overrides }, null, 2)}\n`)
  console.log(`biome.json: ${overrides.length} rooms`)
}
