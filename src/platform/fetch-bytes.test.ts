import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { type FetchBounds, fetchBytes } from './fetch-bytes'

/** Address of a server that answers so. */
async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/picture.png`
}

const bounds: FetchBounds = { maxBytes: 1_000, timeMs: 20_000, allows: () => true }

test('gives the bytes as they came', async () => {
  const url = await served((_request, response) => response.end(Buffer.from([1, 2, 3])))
  const got = await fetchBytes(url, bounds)
  expect(got.ok && [...new Uint8Array(got.bytes)]).toEqual([1, 2, 3])
})

test('a picture that never ends is cut at the bound', async () => {
  let ended = false
  const url = await served((_request, response) => {
    const pour = () => {
      while (!ended && response.write(Buffer.alloc(400)));
    }
    response.on('drain', pour)
    response.on('close', () => {
      ended = true
    })
    pour()
  })
  expect(await fetchBytes(url, bounds)).toEqual({ ok: false, reason: 'too-large' })
  await expect.poll(() => ended).toBe(true)
})

test('one that says it has 60 MB is not begun', async () => {
  const url = await served((_request, response) => {
    response.writeHead(200, { 'content-length': 60 * 1024 * 1024 })
    response.write('x')
  })
  expect(await fetchBytes(url, bounds)).toEqual({ ok: false, reason: 'too-large' })
})

test.each([
  { name: 'that says nothing', answer: () => undefined },
  { name: 'that stops in the middle', answer: ((_request, response) => response.write('x')) satisfies RequestListener },
])('one $name is given up in time', async ({ answer }) => {
  expect(await fetchBytes(await served(answer), { ...bounds, timeMs: 50 })).toEqual({ ok: false, reason: 'timed-out' })
})

test('a part that nobody asked for is not the whole', async () => {
  const url = await served((_request, response) => {
    response.writeHead(206, { 'content-range': 'bytes 0-2/900' })
    response.end('GIF')
  })
  expect(await fetchBytes(url, bounds)).toEqual({ ok: false, reason: 'unreachable' })
})

test('an error of the server is no picture, whatever it sends along', async () => {
  const url = await served((_request, response) => {
    response.writeHead(404)
    response.end('GIF89a')
  })
  expect(await fetchBytes(url, bounds)).toEqual({ ok: false, reason: 'gone' })
})

test('where it is led is judged as where it began', async () => {
  const url = await served((request, response) => {
    if (request.url !== '/tracker.gif') response.writeHead(302, { location: '/tracker.gif' })
    response.end('GIF89a')
  })
  const allows = (address: string) => !address.includes('tracker')
  expect(await fetchBytes(url, { ...bounds, allows })).toEqual({ ok: false, reason: 'refused' })
})

test('nobody is asked where it is not allowed', async () => {
  let asked = false
  const url = await served((_request, response) => {
    asked = true
    response.end()
  })
  expect(await fetchBytes(url, { ...bounds, allows: () => false })).toEqual({ ok: false, reason: 'refused' })
  expect(asked).toBe(false)
})

test('ends when it is no longer wanted', async () => {
  const stop = new AbortController()
  const url = await served(() => stop.abort())
  expect(await fetchBytes(url, { ...bounds, signal: stop.signal })).toEqual({ ok: false, reason: 'cancelled' })
})

test('no server at all is unreachable', async () => {
  expect(await fetchBytes('http://127.0.0.1:1/', bounds)).toEqual({ ok: false, reason: 'unreachable' })
})
