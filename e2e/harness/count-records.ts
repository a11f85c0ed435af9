import type { Chromium } from './chromium.ts'

/** Articles in the list's store; 0 where no database was begun. */
export const countRecords = ({ control }: Chromium): Promise<number> =>
  control.evaluate(async () => {
    const there = await indexedDB.databases()
    if (!there.some(({ name }) => name === 'qingdu')) return 0
    const asked = indexedDB.open('qingdu')
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
  })
