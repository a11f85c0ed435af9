import { type LibraryMemory, type Loss, readLibraryMemory } from '../article/library-memory'

/** A place that outlives the database. Both may reject. */
export interface Place {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
}

/** Key there, and the lock under which every context of ours reads and writes it. */
export const LIBRARY_MEMORY = 'library-memory'

/** Runs it when all are done who came before, in whatever context. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LIBRARY_MEMORY, work)

/** In turn only. */
export const readMemory = async (place: Place): Promise<LibraryMemory | null> =>
  readLibraryMemory(await place.read(LIBRARY_MEMORY))

/** In turn only. */
export const writeMemory = (place: Place, memory: LibraryMemory): Promise<void> => place.write(LIBRARY_MEMORY, memory)

/** What the browser lost and the reader has not decided about; null: nothing. */
export const readLoss = (place: Place): Promise<Loss | null> =>
  inTurn(async () => (await readMemory(place))?.lost ?? null)

/** The reader has decided: what was lost is let go, or came back out of a backup. */
export const settleLoss = (place: Place): Promise<void> =>
  inTurn(async () => {
    const before = await readMemory(place)
    if (before?.lost) await writeMemory(place, { ...before, lost: null })
  })
