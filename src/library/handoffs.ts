import { type Article, readArticle } from '../article/article'
import { type Handoff, readStoredHandoff } from '../article/library-journal'
import { fail, ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'

/** How long a handoff is kept, ms: a reader tab may be reloaded within a day. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** How many are kept; the oldest go first. */
const MOST = 20

/** Keeps the article under a random id. Problems: `quota`, `aborted`, `broken-data`. */
export async function keepHandoff(connection: Connection, input: Article, now: number): Promise<Result<string>> {
  const article = readArticle(input)
  if (!article.ok) return article
  const handoff: Handoff = { id: crypto.randomUUID(), keptAt: now, article: article.value }
  return connection.change(['handoffs'], async (transaction) => {
    await transaction.objectStore('handoffs').put(handoff)
    await dropOld(transaction, now)
    return ok(handoff.id)
  })
}

/** The article kept under that id. Problems: `not-found`, also once it is too old; `broken-data`. */
export function readHandoff(connection: Connection, id: string, now: number): Promise<Result<Article>> {
  return connection.read(['handoffs'], async (transaction) => {
    const row: unknown = await transaction.objectStore('handoffs').get(id)
    if (row === undefined) return fail('not-found')
    const handoff = readStoredHandoff(row)
    if (!handoff.ok) return handoff
    return handoff.value.keptAt + KEPT_MS < now ? fail('not-found') : ok(handoff.value.article)
  })
}

/** Removes those that are too old, if there are any. */
export async function dropOldHandoffs(connection: Connection, now: number): Promise<void> {
  const old = await connection.read(['handoffs'], async (transaction) =>
    ok(
      await transaction
        .objectStore('handoffs')
        .index('keptAt')
        .count(IDBKeyRange.upperBound(now - KEPT_MS)),
    ),
  )
  if (!old.ok || old.value === 0) return
  await connection.change(['handoffs'], async (transaction) => {
    await dropOld(transaction, now)
    return ok(null)
  })
}

async function dropOld(transaction: Transaction<'readwrite'>, now: number): Promise<void> {
  const store = transaction.objectStore('handoffs')
  const [old, all] = await Promise.all([
    store.index('keptAt').getAllKeys(IDBKeyRange.upperBound(now - KEPT_MS)),
    store.index('keptAt').getAllKeys(),
  ])
  const gone = new Set([...old, ...all.slice(0, -MOST)])
  await Promise.all([...gone].map((id) => store.delete(id)))
}
