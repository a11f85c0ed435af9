import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { randomFrom } from '../decode/fixtures/random'
import { dump, freshName, opened, put } from '../library/fixtures/fresh-library'
import { at, withPictures } from '../library/fixtures/pictures'
import { sha256 } from '../library/hash'
import type { FetchPicture, Library } from '../library/library'
import { LIMITS } from './format'
import { readZip } from './read-zip'
import { restoreBackup } from './restore-backup'
import { toBlob } from './to-blob'
import { writeBackup } from './write-backup'

/** The head of a PNG of 8 × 8, and whatever makes it another one. */
const png = (text: string): ArrayBuffer =>
  new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 8, 0, 0, 0, 8],
    ...new TextEncoder().encode(text),
  ]).buffer

const fetchPicture: FetchPicture = async (url) =>
  url.includes('gone') ? { ok: false, reason: 'gone' } : { ok: true, type: 'image/png', bytes: png(url) }

interface Made {
  name: string
  library: Library
}

async function make(): Promise<Made> {
  const name = freshName()
  let clock = 1_700_000_000_000
  return { name, library: await opened({ name, fetchPicture, now: () => (clock += 1_000) }) }
}

/** What lasts: the journal and handoffs are of the moment. */
async function contents({ name }: Made) {
  const { records = [], revisions = [], images = [] } = await dump(name)
  return { records, revisions, images }
}

async function backup({ library }: Made): Promise<File> {
  const listed = await library.list()
  const { sink, blob } = toBlob('application/zip')
  if (!listed.ok) throw new Error(listed.problem.code)
  const written = await writeBackup(library, listed.value.records, sink, { now: 0 })
  if (!written.ok) throw new Error(written.problem.code)
  return new File([blob()], 'backup.zip')
}

/** Some saves, again and in other words, with marks and pictures of which some are gone or shared. */
async function fill({ library }: Made, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  for (let save = below(6); save >= 0; save -= 1) {
    const url = `https://news.example/${below(3)}`
    const names = Array.from({ length: below(4) }, () => ['bridge', 'gone', 'river', `of-${below(2)}`][below(4)] ?? '')
    const words = ['雨停了。', '../../河：水', '"引号"\n换行', '\u0000\uD83D\uDE00'][below(4)] ?? ''
    await library.save(withPictures(names, { url, title: words, textContent: `${words}${below(3)}` }))
    if (random() < 0.3) await library.mark([url], { kind: 'tags', add: [words.slice(0, 3)], remove: [] })
    if (random() < 0.2) await library.trash(url)
    if (random() < 0.2) await library.setProgress(url, random())
    if (random() < 0.1) await library.dropPictures([url])
  }
}

describe('a backup', () => {
  test('has all that can be read, whatever cannot', async () => {
    const [from, to] = [await make(), await make()]
    for (const at of [1, 2, 3])
      await from.library.save(withPictures(['bridge', 'river'], { url: `https://a.example/${at}` }))
    const { revisions = [], images = [] } = await contents(from)
    await put(from.name, 'revisions', { ...Object(revisions[1]), article: 'not any more' })
    await put(from.name, 'images', { ...Object(images[0]), type: 7 })
    const listed = await from.library.list()
    const { sink, blob } = toBlob('application/zip')
    const records = listed.ok ? listed.value.records : []
    expect(await writeBackup(from.library, records, sink, { now: 0 })).toEqual({
      ok: true,
      value: { count: 2, left: 1 },
    })
    expect(await restoreBackup(new File([blob()], 'a.zip'), to.library)).toMatchObject({
      ok: true,
      value: { restored: 2 },
    })
    expect(await to.library.lacking()).toMatchObject({ ok: true, value: [{ missing: [{}] }, { missing: [{}] }] })
  })

  test('leaves out what its way back would refuse', async () => {
    const [from, to] = [await make(), await make()]
    for (const times of [1, 2_000]) {
      const textContent = '雨停了。'.repeat(times)
      await from.library.save(withPictures([], { url: `https://a.example/${times}`, textContent }))
    }
    const { entry } = LIMITS
    LIMITS.entry = 10_000
    onTestFinished(() => void Object.assign(LIMITS, { entry }))
    expect(await restoreBackup(await backup(from), to.library)).toEqual({ ok: true, value: { restored: 1, left: 0 } })
  })

  test('of an article that says the same over and over is no bomb', async () => {
    const [from, to] = [await make(), await make()]
    const textContent = '雨停了。'.repeat(200_000)
    await from.library.save(withPictures([], { textContent, content: `<p>${textContent}</p>` }))
    expect(await restoreBackup(await backup(from), to.library)).toEqual({ ok: true, value: { restored: 1, left: 0 } })
    expect(await contents(to)).toEqual(await contents(from))
  })

  test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'of the random library %i restores it',
    async (seed) => {
      const [from, to] = [await make(), await make()]
      await fill(from, seed)
      const file = await backup(from)
      expect(await restoreBackup(file, to.library)).toMatchObject({ ok: true })
      expect(await contents(to)).toEqual(await contents(from))
      // Once more changes nothing, there and where it came from.
      await restoreBackup(file, to.library)
      await restoreBackup(file, from.library)
      expect(await contents(to)).toEqual(await contents(from))
    },
  )

  test.each([11, 12, 13, 14, 15])('merged into another library loses nothing of either (%i)', async (seed) => {
    const [from, to] = [await make(), await make()]
    await fill(from, seed)
    await fill(to, seed + 100)
    const texts = async (made: Made) =>
      new Set((await contents(made)).revisions.map((row) => JSON.stringify(Object(row).article)))
    const wanted = new Set([...(await texts(from)), ...(await texts(to))])
    const file = await backup(from)
    await restoreBackup(file, to.library)
    const once = await contents(to)
    expect(await texts(to)).toEqual(wanted)
    await restoreBackup(file, to.library)
    expect(await contents(to)).toEqual(once)
  })

  test('brings all others, where the library cannot read what it has of one', async () => {
    const [from, to] = [await make(), await make()]
    const urls = ['https://a.example/', 'https://b.example/', 'https://c.example/']
    for (const url of urls) await from.library.save(withPictures([], { url }))
    const broken = { url: 'https://b.example/', savedAt: 1 }
    await to.library.list()
    await put(to.name, 'records', broken)
    const told: string[] = []
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`)
    const restored = await restoreBackup(await backup(from), to.library, { onProgress })
    expect(restored).toEqual({ ok: true, value: { restored: 2, left: 1 } })
    // Articles, though each is gone through twice.
    expect(told).toEqual(['1/3', '1/3', '2/3', '2/3', '3/3', '3/3'])
    const { records } = await contents(to)
    expect(records).toContainEqual(broken)
    expect(records.map((row) => Object(row).url)).toEqual(urls)
  })

  test('can be read without Qingdu', async () => {
    const from = await make()
    await from.library.save(withPictures(['bridge', 'gone'], { title: '雨后的河' }))
    const entries = await readZip(await backup(from))
    if (!entries.ok) throw new Error(entries.problem.code)
    const names = [...entries.value.keys()]
    expect(names.map((name) => name.replace(/[0-9a-f]{64}/, 'hash'))).toEqual([
      'articles/1 雨后的河/pictures/hash.png',
      'articles/1 雨后的河/article.json',
      'articles/1 雨后的河/article.html',
      'articles/1 雨后的河/article.md',
      'manifest.json',
    ])
    const text = async (ending: string) => {
      const read = await entries.value.get(names.find((name) => name.endsWith(ending)) ?? '')?.read()
      return read?.ok ? new TextDecoder().decode(read.value) : ''
    }
    const picture = names[0]?.split('/').slice(2).join('/') ?? ''
    expect(await text('.md')).toContain(`](${picture})`)
    expect(await text('.md')).toContain(`](${at('gone')})`)
    expect(await text('.html')).toContain(`<img src="${picture}"`)
  })
})

/** A ZIP of those texts and bytes. */
async function zip(files: Record<string, string | Uint8Array>): Promise<File> {
  const { sink, blob } = toBlob('application/zip')
  const writer = new ZipWriter(sink, { useWebWorkers: false })
  for (const [name, data] of Object.entries(files))
    await writer.add(name, typeof data === 'string' ? new TextReader(data) : new Uint8ArrayReader(data))
  await writer.close()
  return new File([blob()], 'made.zip')
}

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
    const entries = await readZip(await backup(made))
    if (!entries.ok) throw new Error(entries.problem.code)
    const files: Record<string, Uint8Array> = {}
    for (const [name, entry] of entries.value) {
      const read = await entry.read()
      if (!read.ok) throw new Error(read.problem.code)
      const text = new TextDecoder().decode(read.value)
      files[name] = name.endsWith(at) ? new TextEncoder().encode(edit(text)) : read.value
    }
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

  test('any bit that falls over is found or means nothing', async () => {
    const [from, to] = [await make(), await make()]
    await from.library.save(withPictures(['bridge', 'river'], { url: 'https://b.example/' }))
    const whole = new Uint8Array(await (await backup(from)).arrayBuffer())
    const before = await contents(to)
    const random = randomFrom(7)
    for (let turn = 0; turn < 60; turn += 1) {
      const bytes = new Uint8Array(whole)
      const where = Math.floor(random() * bytes.length)
      bytes[where] = (bytes[where] ?? 0) ^ (1 << Math.floor(random() * 8))
      const merged: unknown[] = []
      const answer = await restoreBackup(new File([bytes], 'a.zip'), {
        merge: async (carried) => {
          merged.push(carried)
          return { ok: true, value: null }
        },
      })
      if (!answer.ok) expect(merged).toEqual([])
      // In a date or a readable copy it is not seen; what is merged is what was saved all the same.
      else expect(JSON.stringify(merged)).toBe(JSON.stringify(await carriedFrom(from)))
    }
    expect(await contents(to)).toEqual(before)
  })
})

async function carriedFrom({ library }: Made): Promise<unknown[]> {
  const stored = await library.stored('https://b.example/')
  if (!stored.ok || !stored.value) throw new Error('not saved')
  const pictures = await Promise.all(
    [...new Set(stored.value.revisions.flatMap(({ hashes }) => hashes))].map(async (hash) => {
      const picture = await library.picture(hash)
      return picture.ok ? picture.value : null
    }),
  )
  return [{ article: stored.value, pictures }]
}
