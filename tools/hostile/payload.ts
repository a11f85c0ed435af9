import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One hostile input; `html` is given to `sanitize` as it is. */
export interface Payload {
  id: string
  html: string
  class: string
  /** File it came from, without its ending. */
  file: string
}

/** Every payload of the folder's *.jsonl, in the order of the files. Throws where a line is none. */
export function readPayloads(folder: string): Payload[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.sort().flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    return lines.filter(Boolean).map((line, at) => readPayload(line, `${name}:${at + 1}`, basename(name, '.jsonl')))
  })
}

function readPayload(line: string, place: string, file: string): Payload {
  const read: unknown = JSON.parse(line)
  if (typeof read !== 'object' || read === null) throw new Error(`${place}: no object`)
  const id = 'id' in read ? read.id : null
  const html = 'html' in read ? read.html : null
  const kind = 'class' in read ? read.class : ''
  if (typeof id !== 'string' || typeof html !== 'string') throw new Error(`${place}: no id or html`)
  return { id, html, class: typeof kind === 'string' ? kind : '', file }
}
