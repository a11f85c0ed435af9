/** Checks that are no runner: each counts as one test. All answer with a text to show, '' when all is well. */
import { readFileSync } from 'node:fs'
import { run, tool } from './run.mjs'
import { webExtLint } from './web-ext-lint.mjs'

/** @param {string} name @param {string[]} args */
const passes = (name, args) => async () => {
  const { code, output } = await run(tool(name), args)
  return code === 0 ? '' : output || `${name} ended with ${code}`
}

/** Lines of the lockfile that name a host, and tracked files that name a package registry. */
async function noRegistry() {
  const lock = readFileSync('package-lock.json', 'utf8')
  const resolved = lock.split('\n').filter((line) => line.includes('"resolved"'))
  const { code, output } = await run('git', ['grep', '-nIiE', 'registry\\.[a-z0-9.-]+\\.[a-z]{2,}|npmjs\\.(org|com)'])
  if (code > 1) return output // 1: nothing found
  return [...resolved, ...output.split('\n')]
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
    .join('\n')
}

/** Need no build. */
export const sourceChecks = {
  'types and rooms (tsc -b)': passes('tsc', ['-b']),
  'lint and import rules (biome)': passes('biome', ['check', '--error-on-warnings', '.']),
  'nothing unused (knip)': passes('knip', ['--no-progress']),
  'no registry host anywhere': noRegistry,
}

/** Look at dist/. */
export const distChecks = {
  'sizes (size-limit)': passes('size-limit', []),
  'web-ext lint': webExtLint,
}
