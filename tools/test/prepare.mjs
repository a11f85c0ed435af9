/** Brings a bare machine to where the project can be built and tested. Plain Node: nothing is installed yet. */
import { existsSync, readFileSync } from 'node:fs'
import { run } from './run.mjs'

const MIN_NODE = [20, 19]

/** What Debian calls the things we need beside Node, and how each is recognised. */
const SYSTEM = {
  chromium: () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].some((path) => path && existsSync(path)),
  'firefox-esr': () =>
    [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].some((path) => path && existsSync(path)),
  'fonts-noto-cjk': async () => (await run('fc-list', [':lang=zh-cn', 'family'])).output.trim() !== '',
  xvfb: () => existsSync('/usr/bin/Xvfb'),
  xdotool: () => existsSync('/usr/bin/xdotool'),
}

/** Enough to see Qingdu at work. */
export const TO_START = ['chromium', 'fonts-noto-cjk']
/** Enough for all tests. */
export const TO_TEST = Object.keys(SYSTEM)

/** Throws when Node is too old for the packages. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [minMajor = 0, minMinor = 0] = MIN_NODE
  if (major > minMajor || (major === minMajor && minor >= minMinor)) return
  throw new Error(`Node ${MIN_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** Whether node_modules holds what the lockfile names. Dates would not tell: a checkout touches the lockfile. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(record)) return false
  const there = packagesOf(record)
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}

/** Runs `npm ci` where node_modules is missing or another lockfile's. */
export async function installPackages() {
  if (isInstalled()) return
  console.log('Installing the packages (npm ci) …')
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'], { show: true })
  if (code !== 0) throw new Error('npm ci failed.')
}

/** @param {string[]} names @returns {Promise<string[]>} those the machine lacks */
export async function missing(names) {
  const lacking = []
  for (const [name, isThere] of Object.entries(SYSTEM)) {
    if (names.includes(name) && !(await isThere())) lacking.push(name)
  }
  return lacking
}

/** Installs by apt when root; else throws with what to install. @param {string[]} names */
export async function installSystem(names) {
  const lacking = await missing(names)
  if (lacking.length === 0) return
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`Missing: ${lacking.join(', ')}. On Debian: sudo apt install ${lacking.join(' ')}`)
  }
  console.log(`Installing ${lacking.join(', ')} (apt-get) …`)
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  await run('apt-get', ['update', '-q'], { show: true })
  const { code } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...lacking], { show: true })
  if (code !== 0) throw new Error(`apt-get could not install ${lacking.join(', ')}.`)
}
