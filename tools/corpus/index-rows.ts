import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One page of a corpus and its truth. */
export interface CorpusPage {
  file: string
  kind: string
  url: string
  title: string
  /** Empty: none. */
  published: string
  account: string
  author: string
  /** Lines of the text. */
  text: string[]
  /** Lines that may appear besides. */
  allowed: string[]
  images: string[]
}

/** Reads INDEX.tsv of a corpus directory, and the truth of each page. */
export function readIndex(directory: string): CorpusPage[] {
  const [head = '', ...rows] = readFileSync(join(directory, 'INDEX.tsv'), 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    const file = cell('file')
    const truth = (ending: string) => {
      const path = join(directory, 'truth', `${file.replace(/\.html$/, '')}.${ending}`)
      return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
    }
    return {
      file,
      kind: cell('kind'),
      url: cell('url') || `http://example.com/${file}`,
      title: cell('title'),
      published: cell('published'),
      account: cell('account'),
      author: cell('author'),
      text: truth('txt'),
      allowed: truth('allowed.txt'),
      images: truth('images.txt'),
    }
  })
}
