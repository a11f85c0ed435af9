import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** Path inside, with forward slashes. */
  name: string
  data: Buffer
}

/** 1980-01-01 00:00 in DOS form, the earliest there is: the same files give the same archive. */
const DOS_DATE = 0x0021
const VERSION = 20
const UTF8 = 0x0800
const DEFLATE = 8

/** Header fields shared by the local and the central record. */
function common({ data }: ZipEntry, packed: Buffer, nameLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF8, 2)
  fields.writeUInt16LE(DEFLATE, 4)
  fields.writeUInt16LE(0, 6) // time
  fields.writeUInt16LE(DOS_DATE, 8)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A ZIP archive of the entries in their order. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16. */
export function zip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const packed = deflateRawSync(entry.data, { level: 9 })
    const fields = common(entry, packed, name.length)
    const local = Buffer.concat([signature(0x04034b50), fields, name, packed])
    const tail = Buffer.alloc(14) // comment, disk and attributes: none
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([signature(0x02014b50), Buffer.from([VERSION, 0]), fields, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
