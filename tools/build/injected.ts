import { build, type Plugin } from 'vite'
import { asciiOnly } from './ascii.ts'
import { OLDEST } from './manifest.ts'
import { tightTemplates } from './tight-templates.ts'

/** Scripts that stand alone, by their path in dist/<browser>/: injected on a click, or a page's first one. */
const ENTRIES = {
  'inject/extract.js': 'src/entries/content/extract.ts',
  'inject/select.js': 'src/entries/content/select.ts',
  'inject/press-save.js': 'src/entries/content/press-save.ts',
  'inject/overlay.js': 'src/entries/content/overlay.ts',
  'begin.js': 'src/entries/pages/popup/begin.ts',
}

/**
 * In a web page the creation of a Trusted Types policy obeys the page's own list: lit-html would throw while loading
 * and the page would be told of us. The page's enforcement does not reach an isolated world, so we need none there.
 */
export const withoutTrustedTypes = (): Plugin => ({
  name: 'qingdu-without-trusted-types',
  transform: (code, id) =>
    /\/(lit-html|dompurify|src\/(sanitize|dom))\//.test(id)
      ? { code: code.replaceAll('.trustedTypes', '.absentHere'), map: null }
      : null,
})

/** One self-contained script whose value is its default export, if it has one: executeScript answers with it. */
async function bundle(input: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutTrustedTypes(), tightTemplates(), asciiOnly()],
    build: {
      write: false,
      target: OLDEST,
      modulePreload: false,
      rolldownOptions: {
        input,
        // Else the bundler drops the export that nobody imports.
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'qingdu' },
      },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunk = outputs[0] && 'output' in outputs[0] ? outputs[0].output[0] : undefined
  if (!chunk || (outputs[0] && 'output' in outputs[0] && outputs[0].output.length !== 1))
    throw new Error(`${input}: not one file`)
  if (chunk.exports.length === 0) return chunk.code
  // A declaration has no completion value; the bare expression has.
  const PREFIX = 'var qingdu='
  if (!chunk.code.startsWith(PREFIX)) throw new Error(`${input}: no "${PREFIX}" to cut: ${chunk.code.slice(0, 60)}`)
  return chunk.code.slice(PREFIX.length)
}

/** Emits each of ENTRIES. */
export const injectedScripts = (): Plugin => ({
  name: 'qingdu-injected-scripts',
  apply: 'build',
  async generateBundle() {
    for (const [fileName, input] of Object.entries(ENTRIES)) {
      this.emitFile({ type: 'asset', fileName, source: await bundle(input) })
    }
  },
})
