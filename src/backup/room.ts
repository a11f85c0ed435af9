import { LIMITS } from './format'

/** Of an entry beside its bytes: its names and sums at both ends of the file, with names of 340 bytes of UTF-8. */
const ENTRY_BYTES = 1024

/** Room left in a backup: no more is written than the way back lets in. */
export interface Room {
  /** Whether so many bytes, unpacked, in so many entries still fit; if so they are taken. */
  take(bytes: number, entries: number): boolean
}

/** The room of a whole file, that of its manifest taken already. */
export function createRoom(): Room {
  let [bytes, entries] = [LIMITS.file - LIMITS.entry, LIMITS.entries - 1]
  return {
    take(wantedBytes, wantedEntries) {
      const whole = wantedBytes + wantedEntries * ENTRY_BYTES
      if (whole > bytes || wantedEntries > entries) return false
      bytes -= whole
      entries -= wantedEntries
      return true
    },
  }
}
