import { expect, test, vi } from 'vitest'
import { record } from '../../../library/fixtures/record'
import type { Library } from '../../../library/library'
import { fail, ok } from '../../../problem/result'
import { standInBrowser } from '../shared/fixtures/stand-in-browser'

type Listener = (told: never) => void
const listeners = { changed: new Set<Listener>(), erased: new Set<Listener>() }
const event = (all: Set<Listener>) => ({
  addListener: (listener: Listener) => void all.add(listener),
  removeListener: (listener: Listener) => void all.delete(listener),
})
const tell = (all: Set<Listener>, told: unknown): void => {
  for (const listener of all) listener(told as never)
}

/** What the browser was asked to download and to cancel. */
const begun: string[] = []
const cancelled: number[] = []
/** Those that lie in the downloads folder, and those taken away from there. */
let files: { filename: string }[] = []
const removed: number[] = []
/** How the browser takes a download; it answers with its number. */
let take = async (): Promise<number> => begun.length

const { browser, kept } = standInBrowser({
  permissions: { contains: async () => true },
  downloads: {
    onChanged: event(listeners.changed),
    onErased: event(listeners.erased),
    download: async ({ filename }: { filename: string }) => {
      begun.push(filename)
      return take()
    },
    cancel: async (id: number) => void cancelled.push(id),
    search: async ({ filenameRegex }: { filenameRegex: string }) =>
      files.filter(({ filename }) => new RegExp(filenameRegex).test(filename)),
    removeFile: async (id: number) => void removed.push(id),
    erase: async () => [],
  },
})

async function backUp(signal = new AbortController().signal, broken = 0) {
  begun.length = 0
  cancelled.length = 0
  const { autoBackup } = await import('./auto-backup')
  const list = async () => ok({ records: [], broken })
  const opening = Promise.resolve(ok({ list } as Partial<Library> as Library))
  return autoBackup(opening, [record({ changedAt: 1 })], signal)
}

test.each<{ name: string; end: (stop: AbortController) => void; cancels: number[] }>([
  { name: 'taken out of the list of downloads', end: () => tell(listeners.erased, 1), cancels: [] },
  {
    name: 'interrupted',
    end: () => tell(listeners.changed, { id: 1, state: { current: 'interrupted' } }),
    cancels: [],
  },
  {
    name: 'paused and never gone on with',
    end: (stop) => {
      tell(listeners.changed, { id: 1, paused: { current: true } })
      stop.abort()
    },
    cancels: [1],
  },
])('a backup that is $name counts as not made, and holds nobody up', async ({ end, cancels }) => {
  const stop = new AbortController()
  take = async () => {
    queueMicrotask(() => end(stop))
    return 1
  }
  expect(await backUp(stop.signal)).toEqual(fail('aborted'))
  expect([cancelled, kept.backup]).toEqual([cancels, undefined])
  // Nothing listens on, and the lock is free.
  expect([listeners.changed.size, listeners.erased.size]).toEqual([0, 0])
  expect((await navigator.locks.query()).held).toEqual([])
})

test('one that waits for a word of the reader is given up, and ended where it begins after all', async () => {
  const stop = new AbortController()
  let answer = (_id: number): void => undefined
  take = () => {
    queueMicrotask(() => stop.abort())
    return new Promise((resolve) => {
      answer = resolve
    })
  }
  expect(await backUp(stop.signal)).toEqual(fail('aborted'))
  answer(1)
  await vi.waitFor(() => expect(cancelled).toEqual([1]))
})

test('one that lies there whole is remembered, though it is taken out of the list at once', async () => {
  take = async () => {
    tell(listeners.changed, { id: 1, state: { current: 'complete' } })
    tell(listeners.erased, 1)
    return 1
  }
  const before = Date.now()
  expect(await backUp()).toMatchObject({ ok: true, value: { count: 0, left: 0 } })
  expect(Object(kept.backup).at).toBeGreaterThanOrEqual(before)
})

test('older ones go for their like: those that have all not for one that lacks some', async () => {
  take = async () => {
    tell(listeners.changed, { id: 1, state: { current: 'complete' } })
    return 1
  }
  const there = { exists: true, state: 'complete', byExtensionId: browser.runtime.id }
  const names = ['2026-11-0$.zip', '2026-11-0$ (1).zip', '2026-11-0$-partial.zip']
  files = [4, 3, 2, 1].flatMap((day) =>
    names.map((name, kind) => ({
      ...there,
      ...{
        id: 10 * kind + day,
        fileSize: 10 + day,
        filename: `C:\\Qingdu\\qingdu-library-${name.replace('$', `${day}`)}`,
      },
    })),
  )
  kept.backup = undefined
  expect(await backUp(undefined, 2)).toMatchObject({ ok: true, value: { left: 2 } })
  expect(begun).toEqual([expect.stringMatching(/\d-partial\.zip$/)])
  expect(removed).toEqual([21])
  kept.backup = undefined
  expect(await backUp()).toMatchObject({ ok: true, value: { left: 0 } })
  expect(removed.slice(1).every((id) => id < 20)).toBe(true)
  expect(removed).toContain(1)
})
