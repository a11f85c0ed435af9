import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gz`
const gzipped = (path: string) => gzipSync(readFileSync(path)).length

/** Rows of the table: what is shipped, gzip. */
export function sizes(): Record<string, string> {
  const assets = readdirSync('dist/chromium/assets').filter((name) => name.endsWith('.js'))
  return {
    detector: `${kB(gzipped('dist/chromium/src/entries/content/detect.iife.js'))} (bar: 2)`,
    'overlay bundle': `${kB(gzipped('dist/chromium/inject/overlay.js'))} (bar: 60), beside extract.js, injected with it`,
    'extract bundle': kB(gzipped('dist/chromium/inject/extract.js')),
    'core library': kB(gzipped('dist/core/qingdu-core.js')),
    'scripts of our pages': kB(assets.reduce((sum, name) => sum + gzipped(`dist/chromium/assets/${name}`), 0)),
  }
}
