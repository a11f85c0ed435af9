/** What the build gives, looked at from outside. Needs `npm run build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const text = (path: string) => readFileSync(join('dist', path), 'utf8')
const browsers = ['chromium', 'firefox']

/** Scripts that run in web pages, and the core: self-contained, and silent to a page's Trusted Types. */
const alone = [
  ...browsers.flatMap((browser) => [
    `${browser}/src/entries/content/detect.iife.js`,
    `${browser}/inject/extract.js`,
    `${browser}/inject/overlay.js`,
  ]),
  'core/qingdu-core.js',
]

describe.each(browsers)('dist/%s', (browser) => {
  const manifest = JSON.parse(text(`${browser}/manifest.json`))

  test('asks at install for these five and one content script', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'])
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_scripts).toHaveLength(1)
    expect(manifest.content_scripts[0].matches).toEqual(['*://*.qq.com/*'])
    expect(manifest.content_scripts[0].all_frames).toBeUndefined()
  })
  test('asks later for all sites, and for downloads, and for nothing else', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*'])
    expect(manifest.optional_permissions).toEqual(['downloads'])
  })
  test('lets a page reach nothing', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest.externally_connectable ?? { ids: [] }).toEqual({ ids: [] })
  })
  test('keeps Trusted Types and a closed default in its policy', () => {
    const policy: string = manifest.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toContain("'allow-duplicates'")
  })
  test('names files that are there', () => {
    const named = [manifest.action.default_popup, manifest.options_ui.page, ...Object.values(manifest.icons)]
    expect(named.filter((path) => !existsSync(join('dist', browser, String(path))))).toEqual([])
  })
  test('holds no source map and no address of another server in its pages', () => {
    const files = readdirSync(join('dist', browser), { recursive: true, encoding: 'utf8' })
    expect(files.filter((path) => path.endsWith('.map'))).toEqual([])
    const pages = files.filter((path) => path.endsWith('.html'))
    expect(pages.filter((path) => /(?:src|href)="(?:https?:)?\/\//.test(text(join(browser, path))))).toEqual([])
  })
})

test('the worker imports nothing that needs a document', () => {
  const files = ['service-worker-loader.js']
  for (const file of files) {
    const folder = file.includes('/') ? 'assets/' : ''
    const imports = [...text(join('chromium', file)).matchAll(/(?:from|import)\s?["']\.\/([^"']+)["']/g)]
    for (const [, name = ''] of imports) if (!files.includes(folder + name)) files.push(folder + name)
  }
  expect(files.length).toBeGreaterThan(2)
  // A chunk of pages that came along through a shared file once kept the worker from starting.
  expect(files.filter((file) => /\/(?:view|backup|library|options|popup)[-.]/.test(file))).toEqual([])
})

test.each(alone)('%s stands alone', (path) => {
  const code = text(path)
  for (const word of ['import(', 'import.meta', 'trustedTypes', 'sourceMappingURL']) expect(code).not.toContain(word)
})
test.each(browsers)('%s: an injected script is an expression, whose value executeScript answers with', (browser) => {
  for (const name of ['extract', 'overlay']) expect(text(`${browser}/inject/${name}.js`)).toMatch(/^\(function\(/)
})
test('no script of a web page carries the polyfill', () => {
  for (const path of alone) expect(text(path)).not.toContain('webextension-polyfill')
})
test.each(browsers)('%s: the worker loads no chunk of the view, which needs a document', (browser) => {
  const assets = join(browser, 'assets')
  const [first] = readdirSync(join('dist', assets)).filter((name) => name.startsWith('main.ts-'))
  const loaded = new Set<string>(first ? [first] : [])
  for (const name of loaded)
    for (const [, next] of text(join(assets, name)).matchAll(/(?:from|import)"\.\/([^"]+)"/g))
      if (next) loaded.add(next)
  expect([...loaded].map((name) => name.split('-')[0])).toEqual(
    expect.arrayContaining(['main.ts', 'open', 'records', 'rim']),
  )
  expect([...loaded].filter((name) => name.startsWith('view-'))).toEqual([])
})
