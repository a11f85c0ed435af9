import type { Page } from 'playwright'
import { articleAt } from '../e2e/harness/article.ts'

/** Articles a transaction: a library is filled in seconds, which saving one by one would take minutes for. */
const AT_ONCE = 250

/** Puts proved articles with these texts straight into the database, which is there already. */
export async function fillLibrary(control: Page, texts: string[]): Promise<void> {
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const rows = texts.slice(from, from + AT_ONCE).map((text, at) => rowsOf(text, from + at))
    await control.evaluate(async (rows) => {
      const asked = indexedDB.open('qingdu')
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const transaction = database.transaction(['records', 'revisions'], 'readwrite')
      for (const { record, revision } of rows) {
        transaction.objectStore('records').put(record)
        transaction.objectStore('revisions').put(revision)
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      })
      database.close()
    }, rows)
  }
}

function rowsOf(text: string, at: number) {
  const url = `https://river.example/filled/${at}`
  const article = { ...articleAt(url, text), title: `${text.slice(0, 18)} ${at}`, siteName: '河流与城' }
  const savedAt = 1_775_000_000_000 - at * 60_000
  const pictures = { total: 0, saved: 0, dropped: 0, bytes: 0 }
  const { title, byline, siteName, length, lang } = article
  return {
    revision: { url, number: 1, savedAt, article, textHash: '', images: [], hashes: [], verified: true },
    record: {
      ...{ url, title, byline, siteName, excerpt: text.slice(0, 60), image: null, length, lang, savedAt },
      ...{ changedAt: savedAt, state: 'unread', trashed: null, favourite: false, tags: [], progress: 0, revision: 1 },
      ...{ bytes: text.length * 6, pictures },
    },
  }
}
