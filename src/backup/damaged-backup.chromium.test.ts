import { describe, expect, test } from 'vitest'
import { withPictures } from '../library/fixtures/pictures'
import { sha256 } from '../library/hash'
import { backup, contents, filesOf, type Made, make, zip } from './fixtures/backups'
import { readZip } from './read-zip'
import { restoreBackup } from './restore-backup'

/** The same ZIP, in which every mention of its first file's size says that many bytes more. */
async function lying(file: File, more: number): Promise<File> {
  const view = new DataView(await file.arrayBuffer())
  const size = view.getUint32(centralOf(view) + 24, true)
  for (let at = 0; at <= view.byteLength - 4; at += 1)
    if (view.getUint32(at, true) === size) view.setUint32(at, size + more, true)
  return new File([view], 'lying.zip')
}

/** The same, in which its last file begins where the one before it does. */
async function overlapping(file: File): Promise<File> {
  const view = new DataView(await file.arrayBuffer())
  const all = [...Array(view.byteLength - 4).keys()].filter((at) => view.getUint32(at, true) === CENTRAL)
  const [before = 0, last = 0] = all.slice(-2)
  view.setUint32(last + 42, view.getUint32(before + 42, true), true)
  return new File([view], 'overlapping.zip')
}

/** How an entry of the central directory begins: PK, 1, 2. */
const CENTRAL = 0x02014b50
const centralOf = (view: DataView): number =>
  [...Array(view.byteLength - 4).keys()].find((at) => view.getUint32(at, true) === CENTRAL) ?? 0

const manifest = (more: object = {}) =>
  JSON.stringify({
    format: 'qingdu-library',
    version: 1,
    made: '',
    articles: [{ folder: 'articles/1', url: 'https://a.example/', title: '', sum: '0'.repeat(64) }],
    ...more,
  })

describe('what is no whole backup leaves the library as it was', () => {
  const cut = async (made: Made, edit: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
    new File([edit(new Uint8Array(await (await backup(made)).arrayBuffer()))], 'cut.zip')
  /** `silent`: the sums are made anew, as someone would who does it on purpose. */
  const other = async (made: Made, at: string, edit: (text: string) => string, silent = true): Promise<File> => {
    const files = await filesOf(await backup(made))
    for (const [name, bytes] of Object.entries(files))
      if (name.endsWith(at)) files[name] = new TextEncoder().encode(edit(new TextDecoder().decode(bytes)))
    const json = Object.entries(files).find(([name]) => name.endsWith('article.json'))?.[1]
    const list = new TextDecoder().decode(files['manifest.json'])
    const sum = json ? await sha256(new Uint8Array(json).buffer) : ''
    if (silent) files['manifest.json'] = new TextEncoder().encode(list.replace(/[0-9a-f]{64}/, sum))
    return zip(files)
  }
  test.each<[string, string, (made: Made) => Promise<File>]>([
    ['an empty file', 'no-backup', async () => new File([], 'a.zip')],
    ['a web page', 'no-backup', async () => new File(['<!doctype html>'], 'a.zip')],
    ['a ZIP of something else', 'no-backup', () => zip({ 'readme.txt': 'hello' })],
    ['a manifest of something else', 'no-backup', () => zip({ 'manifest.json': '{"manifest_version":3}' })],
    ['a newer format', 'newer-backup', () => zip({ 'manifest.json': manifest({ version: 2, articles: 'elsewhere' }) })],
    ['a manifest that is no JSON', 'broken-backup', () => zip({ 'manifest.json': '{' })],
    [
      'a folder that leads away',
      'broken-backup',
      () =>
        zip({
          'manifest.json': manifest({
            articles: [
              { folder: 'articles/../..', url: 'a', title: '' },
              { folder: '/etc', url: 'b', title: '' },
            ],
          }),
        }),
    ],
    ['an article that is not there', 'broken-backup', () => zip({ 'manifest.json': manifest() })],
    [
      'a name that leads away',
      'broken-backup',
      () => zip({ 'manifest.json': manifest({ articles: [] }), '../evil.html': 'x' }),
    ],
    [
      'a name with a backslash',
      'broken-backup',
      () => zip({ 'manifest.json': manifest({ articles: [] }), 'a\\..\\b': 'x' }),
    ],
    ...['/etc/passwd', 'c:evil.html', 'articles/1/../../evil.html', 'a\0b'].map(
      (name): [string, string, () => Promise<File>] => [
        `a name like ${JSON.stringify(name)}`,
        'broken-backup',
        () => zip({ 'manifest.json': manifest({ articles: [] }), [name]: 'x' }),
      ],
    ),
    [
      'a file that is larger than it says',
      'broken-backup',
      async () => lying(await zip({ 'manifest.json': manifest({ articles: [] }) }), -9),
    ],
    [
      'one that is smaller',
      'broken-backup',
      async () => lying(await zip({ 'manifest.json': manifest({ articles: [] }) }), 9),
    ],
    ['a manifest in the place of another file', 'broken-backup', async (made) => overlapping(await backup(made))],
    [
      'a bomb',
      'backup-too-large',
      () => zip({ 'manifest.json': manifest({ articles: [] }), bomb: new Uint8Array(8 * 1024 ** 2) }),
    ],
    ['a file that was cut off', 'broken-backup', (made) => cut(made, (bytes) => bytes.slice(0, bytes.length - 30))],
    ['its second half alone', 'no-backup', (made) => cut(made, (bytes) => bytes.slice(bytes.length / 2))],
    [
      'a bit that fell over in a picture',
      'broken-backup',
      (made) =>
        cut(made, (bytes) => {
          const from = bytes.findIndex((byte, index) => byte === 0x89 && bytes[index + 1] === 0x50)
          bytes[from + 30] = (bytes[from + 30] ?? 0) ^ 1
          return bytes
        }),
    ],
    [
      'a field that was changed',
      'broken-backup',
      (made) => other(made, 'article.json', (text) => text.replace('半米', '一米'), false),
    ],
    [
      'a text that was changed',
      'broken-backup',
      (made) => other(made, 'article.json', (text) => text.replaceAll('半米', '一米')),
    ],
    [
      'another address than the manifest says',
      'broken-backup',
      (made) => other(made, 'manifest.json', (text) => text.replaceAll('https://', 'http://')),
    ],
    ['a picture that is a page', 'broken-backup', (made) => other(made, '.png', () => '<html></html>')],
    [
      'a key of all objects',
      'broken-backup',
      (made) => other(made, 'article.json', (text) => text.replace('"record"', '"__proto__"')),
    ],
  ])('%s: %s', async (_, code, file) => {
    const [from, to] = [await make(), await make()]
    await from.library.save(withPictures(['bridge'], { url: 'https://b.example/' }))
    await to.library.save(withPictures(['river'], { url: 'https://c.example/' }))
    const before = await contents(to)
    expect(await restoreBackup(await file(from), to.library)).toMatchObject({ ok: false, problem: { code } })
    expect(await contents(to)).toEqual(before)
    expect(Object.hasOwn(Object.prototype, 'url')).toBe(false)
  })

  test('keys of all objects beside the known ones are not taken over, anywhere', async () => {
    const [from, to] = [await make(), await make()]
    await from.library.save(withPictures(['bridge'], { url: 'https://b.example/' }))
    const poison = (text: string) => text.replaceAll('{"', '{"__proto__":{"polluted":1},"constructor":{"a":1},"')
    const file = await other(from, 'article.json', poison)
    expect(await restoreBackup(file, to.library)).toEqual({ ok: true, value: { restored: 1, left: 0 } })
    expect(await contents(to)).toEqual(await contents(from))
    expect(JSON.stringify(await contents(to))).not.toContain('polluted')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

test.each([-9, 9])('a file in a ZIP that says %i bytes of itself is not read, whatever it holds', async (more) => {
  const entries = await readZip(await lying(await zip({ 'notes.txt': '雨停了。'.repeat(400) }), more))
  const read = entries.ok ? await entries.value.get('notes.txt')?.read() : entries
  expect(read).toEqual({ ok: false, problem: { code: 'broken-backup', params: { at: 'notes.txt' } } })
})
