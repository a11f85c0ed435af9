/**
 * The log of the LevelDB in which Chromium keeps our databases, as files of a profile that no browser holds open. Its
 * format: blocks of 32 KiB; records with a head of seven bytes (checksum, length, kind), cut into pieces where a block
 * ends; under seven bytes at a block's end are filled with zeros (LevelDB, doc/log_format.md).
 */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = 32_768
const HEAD = 7
/** Kinds of pieces: a whole record, its first, a middle, its last. */
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4] as const

/** The log that is written on; null before there is one. */
function newestLog(profile: string): string | null {
  const place = join(profile, 'Default/IndexedDB')
  const folder = readdirSync(place).find((name) => name.endsWith('.indexeddb.leveldb'))
  if (!folder) return null
  const logs = readdirSync(join(place, folder)).filter((name) => name.endsWith('.log'))
  const newest = logs.sort().at(-1)
  return newest ? join(place, folder, newest) : null
}

/** Whether the last record of the profile's log was cut short. */
export function isTorn(profile: string): boolean {
  const log = newestLog(profile)
  return log !== null && endsTorn(readFileSync(log))
}

/** Cuts one short: the head of a piece of 5,000 bytes that never came. */
export function tear(profile: string): void {
  const log = newestLog(profile)
  if (!log) throw new Error('no log to tear')
  appendFileSync(log, Uint8Array.of(1, 2, 3, 4, 5_000 & 0xff, 5_000 >> 8, FIRST))
}

function endsTorn(bytes: Buffer): boolean {
  let open = false
  let at = 0
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK)
    if (left < HEAD) {
      at += left
      continue
    }
    if (at + HEAD > bytes.length) return true
    const kind = bytes[at + 6]
    at += HEAD + bytes.readUInt16LE(at + 4)
    open = kind === FIRST || kind === MIDDLE
    if (!open && kind !== FULL && kind !== LAST) return true
  }
  return open || at > bytes.length
}
