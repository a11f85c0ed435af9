import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { indexPage } from './index-page.ts'
import { leakedPage } from './leaked.ts'
import { pictureAt } from './picture.ts'
import { qqNewsPage } from './qq-news.ts'
import { wechatPage } from './wechat.ts'

/** A name for loopback: pictures of a bare loopback address are not shown, since an article has no business there. */
const PICTURE_HOST = 'pictures.qingdu.example'

export interface Demo {
  /** http://127.0.0.1:PORT */
  origin: string
  /** Address of a saved page served as it is. */
  add(file: string): string
  /** Switch for Chromium that lets the picture host be found. */
  resolver: string
  close(): void
}

/** Serves the demo site on a free port of 127.0.0.1. */
export async function serveDemo(): Promise<Demo> {
  const pages = new Map<string, string | Buffer>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const drawn = pictureAt(pathname)
    const page = pages.get(decodeURIComponent(pathname))
    // A saved page names its own charset; ours all do, too.
    const type = drawn ? 'image/png' : page ? 'text/html' : 'text/plain'
    response.writeHead(drawn || page ? 200 : 404, { 'content-type': type })
    response.end(drawn ?? page ?? 'Not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a pipe's name
  const origin = `http://127.0.0.1:${port}`
  const pictures = `http://${PICTURE_HOST}:${port}`
  pages.set('/', indexPage)
  pages.set('/leaked.html', leakedPage())
  pages.set('/wechat.html', wechatPage(pictures))
  pages.set('/qq-news.html', qqNewsPage(pictures))
  return {
    origin,
    add(file) {
      if (!statSync(file).isFile()) throw new Error(`${file} is no file`)
      const path = `/page/${basename(file)}`
      pages.set(path, readFileSync(file))
      return origin + encodeURI(path)
    },
    resolver: `--host-resolver-rules=MAP ${PICTURE_HOST} 127.0.0.1`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
