/**
 * One loopback server that plays the whole internet: the browser under test uses it as its proxy, so a page can stand
 * at http://mp.weixin.qq.com/ without leaving the machine, and every request of every context is written down.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pictureAt } from '../../demo/picture.ts'

export interface Served {
  body: string | Buffer
  /** Default: text/html; charset=utf-8 */
  type?: string
  status?: number
  headers?: Record<string, string>
}

/** What is answered to one request, by its headers; null: never. */
export type Answering = (headers: IncomingHttpHeaders) => Served | null

export interface TestServer {
  port: number
  /** All requests since the last `forget`, in order: absolute address, or `CONNECT host:port` for https (refused). */
  requests(): string[]
  forget(): void
  /** Puts a page at an absolute http address of any host; answers with the address. */
  serve(url: string, page: Served | string | Answering): string
  close(): Promise<void>
}

/** Where pictures of test pages lie: any `…-640x400-3.png` below it is drawn when asked for. */
export const PICTURES = 'http://pictures.qingdu.example'

function answer(response: ServerResponse, { body, type, status, headers }: Served): void {
  response.writeHead(status ?? 200, { 'content-type': type ?? 'text/html; charset=utf-8', ...headers })
  response.end(body)
}

/** Hits of the browser itself, whatever its flags; docs/testing.md. Everything else is ours or the page's. */
const BROWSER_OWN = /(^|[./ ])(googleapis\.com|google\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)(:443)?(\/|$)/

/** Starts the server on a free port of 127.0.0.1. */
export async function startServer(): Promise<TestServer> {
  const pages = new Map<string, Served | Answering>()
  let seen: string[] = []
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`)
    url.hash = ''
    seen.push(url.href)
    const page = pages.get(url.href) ?? pages.get(url.origin + url.pathname)
    const served = typeof page === 'function' ? page(request.headers) : page
    if (served === null) return
    if (served) return answer(response, served)
    const drawn = pictureAt(url.pathname)
    if (drawn) return answer(response, { body: drawn, type: 'image/png' })
    return answer(response, { body: 'Not found', type: 'text/plain', status: 404 })
  })
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url ?? ''}`)
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a pipe's name
  return {
    port,
    requests: () => seen.filter((url) => !BROWSER_OWN.test(url)),
    forget: () => {
      seen = []
    },
    serve(url, page) {
      const { href } = new URL(url)
      pages.set(href, typeof page === 'string' ? { body: page } : page)
      return href
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
