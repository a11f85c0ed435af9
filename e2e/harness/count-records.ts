import { call, type Victim } from './victim.ts'

/** Articles in the list's store; 0 where no database was begun. */
export const countRecords = ({ evaluate }: Pick<Victim, 'evaluate'>): Promise<number> =>
  evaluate<number>(
    call(async (name) => {
      const there = await indexedDB.databases()
      if (!there.some((one) => one.name === name)) return 0
      const asked = indexedDB.open(name)
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const counted = database.transaction('records').objectStore('records').count()
      const rows = await new Promise<number>((resolve, reject) => {
        counted.onsuccess = () => resolve(counted.result)
        counted.onerror = () => reject(counted.error)
      })
      database.close()
      return rows
    }, 'qingdu'),
  )
