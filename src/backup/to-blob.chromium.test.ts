import { expect, test } from 'vitest'
import { toBlob } from './to-blob'

test.each([
  { name: 'nothing', sizes: [] },
  { name: 'less than is gathered', sizes: [3, 5] },
  { name: 'more, in one piece', sizes: [9 * 1024 ** 2] },
  { name: 'in pieces over its borders', sizes: [3 * 1024 ** 2, 3 * 1024 ** 2, 2 * 1024 ** 2, 7] },
])('$name comes out as it went in, though its writer uses the buffer again', async ({ sizes }) => {
  const { sink, blob } = toBlob('application/zip')
  const writer = sink.getWriter()
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const wanted = new Uint8Array(total)
  let at = 0
  for (const [turn, size] of sizes.entries()) {
    const chunk = new Uint8Array(size).fill(turn + 1)
    wanted.set(chunk, at)
    at += size
    await writer.write(chunk)
    chunk.fill(0)
  }
  await writer.close()
  expect([blob().size, blob().type]).toEqual([total, 'application/zip'])
  const got = new Uint8Array(await new Response(blob()).arrayBuffer())
  expect(got.length === total && got.every((byte, index) => byte === wanted[index])).toBe(true)
})
