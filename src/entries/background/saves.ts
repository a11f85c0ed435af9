import type { Article } from '../../article/article'
import type { SaveReport } from '../../article/save-report'
import type { Library, SaveOptions } from '../../library/library'
import type { Result } from '../../problem/result'

/** The saves under way, each of which can be cancelled by its address. */
export interface Saves {
  save(article: Article): Promise<Result<SaveReport>>
  /** `only`: as in SaveOptions; null: all that are missing. */
  retryPictures(url: string, only: string | null): Promise<Result<SaveReport>>
  /** Ends what is being fetched for that address; nothing, when nothing is. */
  cancel(url: string): void
}

interface SavesRim {
  library(): Promise<Result<Library>>
  /** Keeps the worker from being stopped meanwhile. */
  whileAwake<T>(work: () => Promise<T>): Promise<T>
}

/** Problems of both: those of the library. */
export function createSaves({ library, whileAwake }: SavesRim): Saves {
  const running = new Map<string, Set<AbortController>>()
  /** Retries of all that an article lacks, by its address: who asks for one that is under way gets its answer. */
  const retrying = new Map<string, Promise<Result<SaveReport>>>()

  async function run(
    url: string,
    work: (opened: Library, options: SaveOptions) => Promise<Result<SaveReport>>,
  ): Promise<Result<SaveReport>> {
    const stop = new AbortController()
    const beside = running.get(url) ?? new Set()
    running.set(url, beside.add(stop))
    try {
      return await whileAwake(async () => {
        const opened = await library()
        return opened.ok ? work(opened.value, { signal: stop.signal }) : opened
      })
    } finally {
      beside.delete(stop)
      if (beside.size === 0) running.delete(url)
    }
  }

  function retryAll(url: string): Promise<Result<SaveReport>> {
    const under = retrying.get(url)
    if (under) return under
    const begun = run(url, (opened, options) => opened.retryPictures(url, options)).finally(() => retrying.delete(url))
    retrying.set(url, begun)
    return begun
  }

  return {
    save: (article) => run(article.url, (opened, options) => opened.save(article, options)),
    retryPictures: (url, only) =>
      only === null ? retryAll(url) : run(url, (opened, options) => opened.retryPictures(url, { ...options, only })),
    cancel(url) {
      for (const stop of running.get(url) ?? []) stop.abort()
    },
  }
}
