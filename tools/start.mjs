/** `npm start`: from a fresh clone to a browser with Qingdu in it. `-- --page FILE_OR_URL`, `-- --check`. */
import { existsSync } from 'node:fs'
import { checkNode, installPackages, installSystem, missing, TO_START } from './test/prepare.mjs'
import { run, tool } from './test/run.mjs'

/** The machine's Chromium, else the distribution's package when root, else Playwright's own download. */
async function installBrowser() {
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) return installSystem(TO_START)
  if (!(await missing(TO_START)).includes('chromium')) return
  const { code } = await run(tool('playwright'), ['install', 'chromium'], { show: true })
  if (code !== 0) throw new Error('No browser. On Debian: sudo apt install chromium')
}

try {
  checkNode()
  await installPackages()
  await installBrowser()
  console.log('Building …')
  const built = await run('npm', ['run', '--silent', 'build:chromium'])
  if (built.code !== 0) throw new Error(`The build failed:\n${built.output}`)
  const { code } = await run(tool('tsx'), ['demo/start.ts', ...process.argv.slice(2)], { show: true })
  process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
