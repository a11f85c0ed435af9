import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

const entries = [
  { name: 'manifest.json', data: Buffer.from('{"name":"清读"}') },
  { name: 'icons/empty.png', data: Buffer.alloc(0) },
]

test('the same files give the same bytes', () => {
  expect(zip(entries)).toEqual(zip(entries))
})
test('an entry is found through the directory and is what went in', () => {
  const archive = zip(entries)
  const end = archive.length - 22
  expect(archive.readUInt32LE(end)).toBe(0x06054b50)
  expect(archive.readUInt16LE(end + 10)).toBe(entries.length)
  const central = archive.readUInt32LE(end + 16)
  expect(archive.readUInt32LE(central)).toBe(0x02014b50)
  const nameLength = archive.readUInt16LE(central + 28)
  expect(archive.toString('utf8', central + 46, central + 46 + nameLength)).toBe('manifest.json')
  const local = archive.readUInt32LE(central + 42)
  const packed = archive.readUInt32LE(local + 18)
  const start = local + 30 + archive.readUInt16LE(local + 26)
  const data = inflateRawSync(archive.subarray(start, start + packed))
  expect(data).toEqual(entries[0]?.data)
  expect(archive.readUInt32LE(local + 14)).toBe(crc32(data))
})
