/**
 * Gets the bytes of an article's pictures, outside any transaction: one that waits for the network would commit.
 */
import type { ArticleImage } from '../article/article'
import type { SavedImage, StoredPicture } from '../article/library-revision'
import type { FetchedPicture, MissingReason } from '../article/picture'
import { sha256 } from './hash'
import type { FetchPicture } from './library'

/** Requests under way at a time: what browsers allow one host. */
const AT_ONCE = 6

/** Most pictures and bytes of one article, and the longest time for all of them, ms: a worker's event may last 5 min. */
const BOUNDS = { pictures: 500, bytes: 150 * 1024 * 1024, ms: 4 * 60_000 }

/** From so many addresses of one host on, one and the same picture is a notice of that host and no picture. */
const SAME_FOR_NOTICE = 3

export interface Pictures {
  /** In the order asked for. */
  images: SavedImage[]
  /** Those among them that were fetched now, each once. */
  fresh: StoredPicture[]
}

export interface Fetching {
  fetchPicture: FetchPicture
  signal: AbortSignal | undefined
  /** Told after each picture: how many are through, and their bytes so far. */
  onDone?(done: number, bytes: number): void
  bounds?: typeof BOUNDS
}

/** One picture as it came, or why not. */
type Outcome = { src: string; picture: StoredPicture } | { src: string; reason: MissingReason }

/** All of them, `AT_ONCE` at a time; what fails is listed. A cancelled rest is `not-tried`. Never rejects. */
export async function fetchPictures(wanted: readonly ArticleImage[], fetching: Fetching): Promise<Pictures> {
  const bounds = fetching.bounds ?? BOUNDS
  const clock = AbortSignal.timeout(bounds.ms)
  const signal = fetching.signal ? AbortSignal.any([fetching.signal, clock]) : clock
  const outcomes: Outcome[] = []
  const queue = [...wanted.slice(0, bounds.pictures).entries()]
  let bytes = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, image] = next
      const outcome = bytes > bounds.bytes ? no(image, 'no-room') : await fetchOne(image, fetching.fetchPicture, signal)
      if ('picture' in outcome) bytes += outcome.picture.size
      outcomes[at] = 'picture' in outcome && bytes > bounds.bytes ? no(image, 'no-room') : outcome
      done += 1
      fetching.onDone?.(done, bytes)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const tooMany = wanted.slice(bounds.pictures).map((image) => no(image, 'no-room'))
  return toPictures(withoutNotices([...outcomes, ...tooMany]))
}

const no = ({ src }: ArticleImage, reason: MissingReason): Outcome => ({ src, reason })

/** The first of a picture's addresses that gives one. */
async function fetchOne(image: ArticleImage, fetchPicture: FetchPicture, signal: AbortSignal): Promise<Outcome> {
  const reasons: MissingReason[] = []
  for (const address of [image.src, ...image.candidates]) {
    if (signal.aborted) break
    const fetched: FetchedPicture = await fetchPicture(address, signal)
    if (fetched.ok) {
      const { type, bytes } = fetched
      const picture = { hash: await sha256(bytes), type, bytes, size: bytes.byteLength }
      return { src: image.src, picture }
    }
    reasons.push(fetched.reason)
  }
  // What the reader can do something about is worth telling; else what the article's own address gave.
  const [first = 'not-tried'] = reasons
  return no(image, reasons.includes('not-allowed') ? 'not-allowed' : first)
}

/** A site that does not want its pictures elsewhere answers 200 and the same picture at every address. */
function withoutNotices(outcomes: Outcome[]): Outcome[] {
  const counts = new Map<string, number>()
  const perHost = new Map<string, number>()
  const hostOf = ({ src }: Outcome) => new URL(src).host
  for (const outcome of outcomes) {
    if (!('picture' in outcome)) continue
    const host = hostOf(outcome)
    perHost.set(host, (perHost.get(host) ?? 0) + 1)
    counts.set(`${host} ${outcome.picture.hash}`, (counts.get(`${host} ${outcome.picture.hash}`) ?? 0) + 1)
  }
  return outcomes.map((outcome) => {
    if (!('picture' in outcome)) return outcome
    const same = counts.get(`${hostOf(outcome)} ${outcome.picture.hash}`) ?? 0
    // A divider is repeated too, but beside other pictures.
    const isNotice = same >= SAME_FOR_NOTICE && same === perHost.get(hostOf(outcome))
    return isNotice ? { src: outcome.src, reason: 'notice' } : outcome
  })
}

function toPictures(outcomes: Outcome[]): Pictures {
  const fresh = new Map<string, StoredPicture>()
  for (const one of outcomes) if ('picture' in one) fresh.set(one.picture.hash, one.picture)
  const images = outcomes.map(
    (one): SavedImage =>
      'picture' in one
        ? { src: one.src, hash: one.picture.hash, bytes: one.picture.size }
        : { src: one.src, hash: null, reason: one.reason },
  )
  return { images, fresh: [...fresh.values()] }
}
