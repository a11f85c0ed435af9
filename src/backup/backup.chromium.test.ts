import { describe, expect, onTestFinished, test } from 'vitest'
import { randomFrom } from '../decode/fixtures/random'
import { put } from '../library/fixtures/fresh-library'
import { at, withPictures } from '../library/fixtures/pictures'
import { backup, contents, fill, type Made, make } from './fixtures/backups'
import { LIMITS } from './format'
import { readZip } from './read-zip'
import { restoreBackup } from './restore-backup'
import { toBlob } from './to-blob'
import { writeBackup } from './write-backup'

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

  test.each<{ name: string; limit: Partial<typeof LIMITS> }>([
    { name: 'bytes', limit: { file: 64 * 1024 ** 2 + 45_000 } },
    { name: 'entries', limit: { entries: 17 } },
  ])(
    'that has no room for all ($name) has the newest, says how many are not in it, and comes back',
    async ({ limit }) => {
      const [from, to] = [await make(), await make()]
      const urls = [1, 2, 3, 4, 5, 6].map((at) => `https://a.example/${at}`)
      for (const url of urls) await from.library.save(withPictures(['bridge'], { url }))
      const kept = { ...LIMITS }
      Object.assign(LIMITS, limit)
      onTestFinished(() => void Object.assign(LIMITS, kept))
      const listed = await from.library.list()
      const { sink, blob } = toBlob('application/zip')
      const written = await writeBackup(from.library, listed.ok ? listed.value.records : [], sink, { now: 0 })
      const { count, left } = written.ok ? written.value : { count: 0, left: 0 }
      expect(count).toBeGreaterThan(1)
      expect(left).toBeGreaterThan(0)
      expect(blob().size).toBeLessThan(LIMITS.file)
      expect(await restoreBackup(new File([blob()], 'a.zip'), to.library)).toEqual({
        ok: true,
        value: { restored: count, left: 0 },
      })
      const { records } = await contents(to)
      expect(records.map((row) => Object(row).url)).toEqual(urls.slice(-count))
    },
  )

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
      await fill(from, randomFrom(seed))
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
    await fill(from, randomFrom(seed))
    await fill(to, randomFrom(seed + 100))
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
