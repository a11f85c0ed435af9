/** The two scripts of the judge's page: what is judged, and the judge. */
import { existsSync, readFileSync } from 'node:fs'
import { build, type Rollup } from 'vite'
import { withoutTrustedTypes } from '../build/injected.ts'

const CORE = 'dist/core/qingdu-core.js'

/** The built core library where there is one, else the sanitiser alone, built the same way. */
async function coreScript(): Promise<string> {
  const built = existsSync(CORE) ? readFileSync(CORE, 'utf8') : ''
  return /\bsanitize\b/.test(built) ? built : bundle('src/sanitize/sanitize.ts', 'QingduCore')
}

async function bundle(input: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutTrustedTypes()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'iife', name } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result as Rollup.RollupOutput]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`${input}: nothing was built`)
  return chunk.code
}

/** Core first, then the judge, which takes `sanitize` from it. */
export const judgeScripts = async (): Promise<string[]> => [
  await coreScript(),
  await bundle('tools/hostile/judge/judge.ts', 'judge'),
]
