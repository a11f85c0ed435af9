import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { fail, ok, type Result } from '../problem/result'
import { LIMITS } from './format'

/** An entry of a ZIP, not unpacked yet. */
export interface ZipEntry {
  name: string
  /** Unpacked, as it declares. */
  size: number
  /** Its bytes. Problem: `broken-backup` where they are not what the entry declares. */
  read(): Promise<Result<Uint8Array<ArrayBuffer>>>
}

const OPTIONS = {
  useWebWorkers: false,
  // Two programs must not see two archives in one file; checked are names, sizes and sums of both lists.
  strictness: 'strict' as const,
  checkSignature: true,
  checkOverlappingEntry: true,
}

/** Names lead nowhere: they are compared, never used as paths. Those that try to are no mistake. */
const LEADS_AWAY = /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0\\]/i

/** The refusal of a damaged file, naming where. */
export const broken = (at: string): Result<never> => fail('broken-backup', { at })
const tooLarge = (at: string): Result<never> => fail('backup-too-large', { at })

/**
 * The files in a ZIP by name, from its central directory; nothing is unpacked. Problems: `no-backup` (no ZIP),
 * `broken-backup` (cut off, encrypted, entries over each other, names that lead away), `backup-too-large`.
 */
export async function readZip(file: Blob): Promise<Result<Map<string, ZipEntry>>> {
  if (file.size > LIMITS.file) return tooLarge('zip')
  if ((await startOf(file)) !== 'PK') return fail('no-backup')
  const entries = new Map<string, ZipEntry>()
  let unpacked = 0
  try {
    const reader = new ZipReader(new BlobReader(file), OPTIONS)
    for await (const entry of reader.getEntriesGenerator()) {
      const { filename: name, uncompressedSize: size, compressedSize } = entry
      if (entry.encrypted || entry.symlink || LEADS_AWAY.test(name) || entries.has(name)) return broken(name)
      if (entry.directory) continue
      unpacked += size
      const isBomb = size > LIMITS.ratioFrom && size > compressedSize * LIMITS.ratio
      if (size > LIMITS.entry || unpacked > LIMITS.file || isBomb) return tooLarge(name)
      if (entries.size >= LIMITS.entries) return tooLarge('zip')
      entries.set(name, { name, size, read: () => unpack(entry) })
    }
  } catch (error) {
    return refused(error, 'zip')
  }
  return ok(entries)
}

const startOf = async (file: Blob): Promise<string> =>
  String.fromCharCode(...new Uint8Array(await file.slice(0, 2).arrayBuffer()))

async function unpack(entry: FileEntry): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { filename, uncompressedSize } = entry
  const bytes = new Uint8Array(uncompressedSize)
  let length = 0
  // Declared sizes lie: what comes beyond ends it, before it is kept.
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > bytes.length) throw new RangeError('more than declared')
      bytes.set(chunk, length)
      length += chunk.length
    },
  })
  try {
    await entry.getData(sink, OPTIONS)
  } catch (error) {
    return refused(error, filename)
  }
  return length === uncompressedSize ? ok(bytes) : broken(filename)
}

/** The library throws an Error for whatever a file has wrong; anything else is a fault of ours. */
function refused(error: unknown, at: string): Result<never> {
  if (error instanceof Error) return broken(at)
  throw error
}
