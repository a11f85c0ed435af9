/** Runs inside the browser: sanitises a batch, judges the text, shows it and tells what was seen. */
import { CANARY } from '../canary.ts'
import { AFTER_TOUCH, FORMS, type Shown, show } from './show.ts'
import { type Faults, staticFaults } from './static-rules.ts'

export interface Seen extends Faults {
  id: string
  /** What `sanitize` threw; null: nothing. */
  error: string | null
  /** Milliseconds of `sanitize`. */
  took: number
  /** Milliseconds beyond the waiting of its slowest frame. */
  slow: number
  /** Calls of a canary, in `sanitize` or shown. */
  hits: string[]
  /** Requests of its frames to anything but its own pictures. */
  asked: string[]
  /** Addresses it may ask for, as pictures. */
  pictures: string[]
}

export interface Batch {
  seen: Seen[]
  /** Milliseconds beyond the waiting of the slowest frame. */
  slow: number
  /** Calls of a canary in the judge's own page. */
  stray: string[]
}

type Sanitize = (html: string, context: { url: string }) => unknown

declare global {
  var QingduCore: { sanitize: Sanitize }
  var qingduHits: { frame: string; what: string }[] | undefined
  var qingduJudge: (payloads: { id: string; html: string }[], how: 'sanitised' | 'identity') => Promise<Batch>
}

/** Results this page has shown without a fault: hundreds of payloads come to the same few. */
const harmless = new Set<string>()

const URL_OF_ARTICLE = 'https://article.example/a/b.html'

globalThis.qingduJudge = async (payloads, how) => {
  globalThis.qingduHits = []
  const results = payloads.map(({ id, html }) => ({ id, ...sanitised(html, how) }))
  // A picture that sanitising itself let loose fires a moment later.
  await new Promise((done) => setTimeout(done, AFTER_TOUCH))
  const seen = await Promise.all(results.map((result, at) => watchOrTell(result, at, results.length === 1)))
  const stray = (globalThis.qingduHits ?? []).filter(({ frame }) => frame === '').map(({ what }) => what)
  return { seen, slow: Math.max(...seen.map(({ slow }) => slow)), stray }
}

interface Result {
  id: string
  output: string
  error: string | null
  took: number
  hits: string[]
}

function sanitised(html: string, how: 'sanitised' | 'identity') {
  const hitsBefore = globalThis.qingduHits?.length ?? 0
  const start = performance.now()
  try {
    const output = how === 'identity' ? html : String(QingduCore.sanitize(html, { url: URL_OF_ARTICLE }))
    const hits = (globalThis.qingduHits ?? []).slice(hitsBefore).map(({ what }) => `while sanitising: ${what}`)
    return { output, error: null, took: performance.now() - start, hits }
  } catch (error) {
    return { output: '', error: String(error), took: performance.now() - start, hits: [] }
  }
}

/** A fault of the judge's own is told as an error, never taken for a clean result. */
const watchOrTell = (result: Result, at: number, isAlone: boolean): Promise<Seen> =>
  watch(result, at, isAlone).catch((fault: unknown) => ({
    ...{
      id: result.id,
      took: result.took,
      slow: 0,
      hits: result.hits,
      inline: [],
      survivors: [],
      asked: [],
      pictures: [],
    },
    error: `judge: ${fault}`,
  }))

async function watch(result: Result, at: number, isAlone: boolean): Promise<Seen> {
  const { id, output, error, took } = result
  const faults = staticFaults(output)
  const pictures = picturesOf(output)
  const shown = harmless.has(output) ? [] : await showAll(output, at, isAlone)
  const allowed = new Set(pictures.flatMap(spellings))
  const asked = shown
    .flatMap((one) => one.asked)
    .filter(({ address, by }) => !address.startsWith('data:') && !(by === 'img' && allowed.has(address)))
  const late = (globalThis.qingduHits ?? []).filter(({ frame }) => frame.startsWith(`q${at}-`))
  if (asked.length + late.length === 0 && shown.every((one) => one.clobbered.length === 0)) harmless.add(output)
  return {
    id,
    error,
    took,
    slow: Math.max(0, ...shown.map(({ slow }) => slow)),
    inline: faults.inline,
    survivors: [...faults.survivors, ...shown.flatMap((one) => one.clobbered)],
    hits: [...result.hits, ...late.map(({ frame, what }) => `${what} in ${frame}`)],
    asked: asked.map(({ address, by }) => `${address} by ${by}`),
    pictures,
  }
}

/** In a batch at once; alone one after the other, so that the time of each is its own. */
async function showAll(output: string, at: number, isAlone: boolean): Promise<Shown[]> {
  const shown: Promise<Shown>[] = []
  for (const form of FORMS) {
    const one = show(output, form, `q${at}-${form}`, CANARY)
    shown.push(one)
    if (isAlone) await one
  }
  return Promise.all(shown)
}

function picturesOf(html: string): string[] {
  const images = new DOMParser().parseFromString(`<body><div>${html}`, 'text/html').images
  return [...images].flatMap((image) => {
    const source = image.getAttribute('src') ?? ''
    if (!URL.canParse(source, document.baseURI)) return []
    const url = new URL(source, document.baseURI)
    url.hash = ''
    return [url.href]
  })
}

/** Browsers upgrade pictures of secure pages: both are the same address. */
const spellings = (address: string): string[] => [address, address.replace(/^http:/, 'https:')]
