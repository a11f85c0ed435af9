import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One page of a corpus and its truth. Lists: one entry a line of the truth file; empty: nothing. */
export interface CorpusPage {
  file: string
  kind: string
  url: string
  title: string
  /** ISO 8601 with offset; empty: not known. So account and author. */
  published: string
  account: string
  author: string
  notes: string
  /** Lines of the text. */
  text: string[]
  /** Lines that may appear besides. */
  allowed: string[]
  /** Lines the page hides. */
  hidden: string[]
  images: string[]
  /** Ornaments: neither wanted nor junk. */
  optionalImages: string[]
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
      url: cell('url') || `http://example.com/${encodeURIComponent(file)}`,
      title: cell('title'),
      published: cell('published'),
      account: cell('account'),
      author: cell('author'),
      notes: cell('notes'),
      text: truth('txt'),
      allowed: truth('allowed.txt'),
      hidden: truth('hidden.txt').map((line) => line.slice(line.indexOf('\t') + 1)),
      images: truth('images.txt'),
      optionalImages: truth('images-optional.txt').map((line) => line.split('\t')[0] ?? ''),
    }
  })
}
