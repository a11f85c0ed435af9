import { describe, expect, test } from 'vitest'
import { createConnection } from './connection'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { at, shown, withPictures } from './fixtures/pictures'
import { sha256 } from './hash'
import { prepare } from './prepare'
import { write } from './write'

const URL = withPictures([]).url

describe('a save that was killed', () => {
  test('while it fetched is rolled back by the next start, and nothing of it shown', async () => {
    const name = freshName()
    await (await opened({ name })).list()
    await put(name, 'journal', { id: `fetching ${URL}`, url: URL, step: 'fetching', begunAt: 1 })
    const library = await opened({ name })
    expect(await library.list()).toEqual({ ok: true, value: { records: [], broken: 0 } })
    expect((await dump(name)).journal).toEqual([])
  })

  /** Writes as a save does, and no further. */
  async function killedAfterWriting(name: string): Promise<void> {
    const connection = createConnection(name)
    const prepared = await prepare(withPictures(['a']))
    if (!prepared.ok) throw new Error(prepared.problem.code)
    const bytes = new TextEncoder().encode('picture a').buffer
    const stored = { hash: await sha256('picture a'), type: 'image/png', bytes, size: 9 } as const
    const images = [{ src: at('a'), hash: stored.hash, bytes: 9 }]
    const pictures = { images, fresh: [stored] }
    await write(connection, prepared.value, { pictures, replaces: null, savedAt: 1, changedAt: 1 })
    connection.close()
  }

  test('after its transaction is ended with its pictures', async () => {
    const name = freshName()
    await killedAfterWriting(name)
    expect(await shown(await opened({ name }))).toEqual({ [at('a')]: 'picture a' })
  })

  test.each([
    { name: 'has other bytes', change: { bytes: new TextEncoder().encode('a picture').buffer } },
    { name: 'is too short', change: { bytes: new TextEncoder().encode('pict').buffer } },
  ])('and whose picture $name is undone, picture and all', async ({ change }) => {
    const name = freshName()
    await killedAfterWriting(name)
    const [row] = (await dump(name)).images ?? []
    await put(name, 'images', { ...Object(row), ...change })
    await opened({ name })
    expect(await dump(name)).toMatchObject({ records: [], revisions: [], images: [], journal: [] })
  })
})
