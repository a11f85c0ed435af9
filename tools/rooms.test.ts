import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { biomeOverrides, letThrough, readRoomConfig, readTable, restrictedPackages } from './rooms.ts'

const architecture = readFileSync('docs/architecture.md', 'utf8')
const rooms = readTable(architecture)

/** Folders below src that hold a room. */
const onDisk = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/tsconfig\.json$/.test(path))
  .map((path) => path.replace(/\/tsconfig\.json$/, ''))

test('every folder with a tsconfig.json has its row, and every row its folder', () => {
  expect(rooms.map((room) => room.folder).sort()).toEqual(onDisk.sort())
})

test.each(rooms)('$folder: references are its row', ({ folder, mayImport }) => {
  expect(readRoomConfig(folder).references.sort()).toEqual([...mayImport].sort())
})

test.each(rooms)('$folder may touch the globals of its room and no others', ({ folder, kind }) => {
  const libs = { pure: ['ES2023'], dom: ['ES2023', 'DOM', 'DOM.Iterable'], worker: ['ES2023', 'WebWorker'] }
  expect(readRoomConfig(folder).lib).toEqual(libs[kind as keyof typeof libs]) // the table's pattern admits these three
})

test('Biome forbids what the compiler lets through, and packages outside their room (npm run rooms)', () => {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'))
  expect(overrides).toEqual(biomeOverrides(rooms, restrictedPackages()))
})

test('a folder reached through another is not thereby allowed', () => {
  expect(letThrough('entries/pages', rooms)).toContain('dom')
})

test('the tree in docs/architecture.md names the folders of src and of the top', () => {
  const tree = /## Tree\n\n```\n([\s\S]*?)\n```/.exec(architecture)?.[1] ?? ''
  const named = tree.split('\n').map((line) => ({
    depth: /^ */.exec(line)?.[0].length ?? 0,
    name: /^ *([a-z0-9-]+)\//.exec(line)?.[1] ?? '',
  }))
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .filter((entry) => readdirSync(join(path, entry.name)).length > 0) // git knows no empty folder
      .map((entry) => entry.name)
      .filter((name) => !['node_modules', 'dist', 'test-results', 'packages'].includes(name))
      .sort()
  const at = (depth: number) => named.filter((line) => line.depth === depth).map((line) => line.name)
  expect(at(0).sort()).toEqual(folders('.'))
  expect(at(2).sort()).toEqual(folders('src'))
  expect(at(4).sort()).toEqual(folders('src/entries'))
})

/** Each planted fault must turn the named tool red; the same tree without it must be green. */
describe('a planted fault is seen', () => {
  let copy = ''

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'qingdu-rooms-'))
    for (const path of ['src', 'public', 'biome.json', '.gitignore', 'package.json', 'manifest.json']) {
      cpSync(path, join(copy, path), { recursive: true, filter: (from) => !from.endsWith('.test.ts') })
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    const base = join(copy, 'src/tsconfig.room.json')
    writeFileSync(base, readFileSync(base, 'utf8').replace('../node_modules/.cache/tsc', '../cache'))
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const run = (tool: string, args: string[]) => {
    const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin', tool), args, {
      cwd: copy,
      encoding: 'utf8',
    })
    return { red: status !== 0, output: stdout + stderr }
  }
  /** Writes one file into a room, runs the tool on it, takes it away again. */
  const plant = (folder: string, code: string, tool: 'tsc' | 'biome') => {
    const path = join('src', folder, 'planted.ts')
    writeFileSync(join(copy, path), `${code}\n`)
    const result =
      tool === 'tsc' ? run('tsc', ['-b', join('src', folder)]) : run('biome', ['lint', '--error-on-warnings', path])
    rmSync(join(copy, path))
    return result.output
  }

  test('without a fault both are green', () => {
    expect(plant('color', 'export const planted = 1', 'tsc')).toBe('')
    expect(plant('color', 'export const planted = 1', 'biome')).not.toContain('noRestrictedImports')
  })
  test.each([
    {
      fault: 'an import from a room not referenced',
      folder: 'color',
      code: "export type P = import('../article/article').Article",
      sign: 'TS6307',
    },
    {
      fault: 'document in a pure room',
      folder: 'color',
      code: 'export const planted = document.title',
      sign: 'TS2584',
    },
    {
      fault: 'document in the background',
      folder: 'entries/background',
      code: 'export const planted = document.title',
      sign: 'TS2584',
    },
    { fault: 'node:fs in source', folder: 'article', code: "export { readFileSync } from 'node:fs'", sign: 'TS2591' },
  ])('compiler: $fault', ({ folder, code, sign }) => {
    expect(plant(folder, code, 'tsc')).toContain(sign)
  })
  test.each([
    {
      fault: 'a folder reached through another',
      folder: 'entries/pages',
      code: "export { parseInert } from '../../dom/parse-inert'",
    },
    { fault: 'lit-html outside reader and pages', folder: 'extract', code: "export { html } from 'lit-html'" },
    { fault: 'a part of lit-html', folder: 'extract', code: "export { live } from 'lit-html/directives/live.js'" },
    { fault: 'dompurify outside sanitize', folder: 'reader', code: "export { default } from 'dompurify'" },
    {
      fault: 'the polyfill by a type import',
      folder: 'library',
      code: "import type b from 'webextension-polyfill'\nexport type B = typeof b",
    },
    {
      fault: 'platform in a web page',
      folder: 'entries/content',
      code: "export { browser } from '../../platform/browser'",
    },
    { fault: 'vitest in source', folder: 'article', code: "export { test } from 'vitest'" },
  ])('Biome: $fault', ({ folder, code }) => {
    expect(plant(folder, code, 'biome')).toContain('noRestrictedImports')
  })
  test('Biome: a cycle', () => {
    writeFileSync(join(copy, 'src/color/other.ts'), "export { planted as other } from './planted'\n")
    const output = plant('color', "import { other } from './other'\nexport const planted = () => other", 'biome')
    rmSync(join(copy, 'src/color/other.ts'))
    expect(output).toContain('noImportCycles')
  })
  test('Biome: platform/send may stand in a web page', () => {
    expect(plant('entries/content', "export { send } from '../../platform/send'", 'biome')).not.toContain(
      'noRestricted',
    )
  })
})
