/**
 * `npm run fixture -- ID/CASE`: reads src/formats/fixtures/ID/CASE/page.html and proposes what it gives as
 * article.json.proposed and content.html.proposed beside it. Read them, then take the ending away.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { createServer } from 'vite'

const [name] = process.argv.slice(2)
if (!name) throw new Error('usage: npm run fixture -- ID/CASE')
const folder = join('src/formats/fixtures', name)

// What the code finds in a browser, before it is loaded: it takes getters from these prototypes.
const { window } = new JSDOM('', { url: 'http://localhost/' })
for (const key of [
  'window',
  'document',
  'DOMParser',
  'Node',
  'NodeFilter',
  'Element',
  'Document',
  'HTMLElement',
  'HTMLImageElement',
  'HTMLIFrameElement',
  'DocumentFragment',
  'ShadowRoot',
  'Text',
] as const) {
  Object.defineProperty(globalThis, key, { value: key === 'window' ? window : window[key], configurable: true })
}

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false },
})
try {
  const { expectedOf } = await server.ssrLoadModule('/src/extract/fixtures/expected.ts')
  const { article, content } = expectedOf(readFileSync(join(folder, 'page.html'), 'utf8'))
  writeFileSync(join(folder, 'article.json.proposed'), article)
  if (content !== null) writeFileSync(join(folder, 'content.html.proposed'), content)
  console.log(`Proposed in ${folder}. Read it, then rename it without ".proposed".`)
} finally {
  await server.close()
}
