import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { freshName, opened } from './fixtures/fresh-library'
import { sample } from './fixtures/sample'
import { beginFreshLog, FRESH_LOG, type Session } from './fresh-log'

function session(): Session {
  const kept = new Map<string, unknown>()
  return {
    read: async (key) => kept.get(key),
    write: async (key, value) => void kept.set(key, value),
  }
}

/** How often the database that is only made to be deleted was. */
async function deletions(work: () => Promise<unknown>): Promise<number> {
  const deleting = vi.spyOn(indexedDB, 'deleteDatabase')
  try {
    await work()
    return deleting.mock.calls.filter(([name]) => name === FRESH_LOG).length
  } finally {
    deleting.mockRestore()
  }
}

describe('a fresh log', () => {
  test('is begun once in a life of the browser, however many ask', async () => {
    const life = session()
    const both = () => Promise.all([beginFreshLog(life), beginFreshLog(life)])
    expect(await deletions(both)).toBe(1)
    expect(await deletions(both)).toBe(0)
    expect(await deletions(() => beginFreshLog(session()))).toBe(1)
  })

  test('leaves nothing behind', async () => {
    await beginFreshLog(session())
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(FRESH_LOG)
  })

  test.each(['before', 'beside'] as const)(
    'is begun before the database is made (what is left: %s)',
    async (recovering) => {
      const name = freshName()
      const acts: string[] = []
      const watch = (act: 'open' | 'deleteDatabase') => {
        const real = indexedDB[act].bind(indexedDB)
        const spy = vi.spyOn(indexedDB, act).mockImplementation((database: string, version?: number) => {
          acts.push(`${act} ${database}`)
          return real(database, version)
        })
        onTestFinished(() => spy.mockRestore())
      }
      watch('open')
      watch('deleteDatabase')
      await opened({ name, session: session(), recovering })
      expect(acts.slice(0, 3)).toEqual([`open ${FRESH_LOG}`, `deleteDatabase ${FRESH_LOG}`, `open ${name}`])
    },
  )

  test('is begun before the library writes, which opens without one, too', async () => {
    expect(await deletions(() => opened({ name: freshName(), session: session() }))).toBe(1)
    const full: Session = { read: async () => undefined, write: () => Promise.reject(new Error('no room')) }
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const library = await opened({ name: freshName(), session: full })
    expect(await library.save(sample())).toMatchObject({ ok: true })
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })

  test('is not begun in a private window, where nothing is written', async () => {
    const asked = () => opened({ name: freshName(), session: session(), privateWindow: true })
    expect(await deletions(asked)).toBe(0)
  })
})
