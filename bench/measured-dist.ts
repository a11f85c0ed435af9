import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export interface MeasuredDist {
  path: string
  /** Readability and DOMPurify with global `Peer`, as text. */
  peer: string
}

/** Begins like the popup's own address, by which the harness knows a popup. */
export const EMPTY_POPUP = '/src/entries/pages/popup/popup.html-empty.html'

/** Answers with one constant string of that many characters: what carrying an article across costs. */
const echo = (characters: number): string => `'${'文'.repeat(characters)}'`

/** The peer with global `Peer`, as text. */
export async function bundlePeer(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'bench/peer.ts', formats: ['iife'], name: 'Peer' },
    },
  })
  const [first] = Array.isArray(result) ? result : [result]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('the peer was not built')
  return chunk.code
}

/**
 * dist/chromium with what only a measurement needs: an empty popup, scripts that do nothing or only answer, the peer,
 * and an overlay whose shadow root a page may look into.
 */
export async function measuredDist(characters: number): Promise<MeasuredDist> {
  const path = join(mkdtempSync(join(tmpdir(), 'qingdu-bench-')), 'chromium')
  cpSync('dist/chromium', path, { recursive: true })
  const peer = await bundlePeer()
  const write = (name: string, text: string) => writeFileSync(join(path, name), text)
  write(
    EMPTY_POPUP.slice(1),
    '<!doctype html><meta charset="utf-8"><style>html,body{width:720px;height:600px}</style><p>·</p>',
  )
  write('inject/nothing.js', 'true')
  write('inject/echo.js', echo(characters))
  write('inject/peer.js', `${peer}; Peer.show()`)
  const overlay = join(path, 'inject/overlay.js')
  const open = readFileSync(overlay, 'utf8').replaceAll(/mode:(["'`])closed\1/g, 'mode:"open"')
  writeFileSync(overlay, open)
  return { path, peer }
}
