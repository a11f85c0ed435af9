/** Runs inside the browser: sanitises a batch, judges the text, shows it and tells what was seen. */
import { CANARY } from '../canary.ts'
import { AFTER_TOUCH, BEFORE_TOUCH, FORMS, show } from './show.ts'
import { type Faults, staticFaults } from './static-rules.ts'

export interface Seen extends Faults {
  id: string
  /** What `sanitize` threw; null: nothing. */
  error: string | null
  /** Milliseconds of `sanitize`. */
  took: number
  /** Calls of a canary, in `sanitize` or shown. */
  hits: string[]
  /** Requests of its frames to anything but its own pictures. */
  asked: string[]
  /** Addresses it may ask for, as pictures. */
  pictures: string[]
}

export interface Batch {
  seen: Seen[]
  /** Milliseconds beyond the waiting that all of it took. */
  slow: number
}

type Sanitize = (html: string, context: { url: string }) => unknown

declare global {
  var QingduCore: { sanitize: Sanitize }
  var qingduHits: { frame: string; what: string }[] | undefined
  var qingduJudge: (payloads: { id: string; html: string }[], how: 'sanitised' | 'identity') => Promise<Batch>
}

const URL_OF_ARTICLE = 'https://article.example/a/b.html'

globalThis.qingduJudge = async (payloads, how) => {
  globalThis.qingduHits = []
  const results = payloads.map(({ id, html }) => ({ id, ...sanitised(html, how) }))
  // A picture that sanitising itself let loose fires a moment later.
  await new Promise((done) => setTimeout(done, AFTER_TOUCH))
  const start = performance.now()
  const seen = await Promise.all(results.map(watch))
  return { seen, slow: performance.now() - start - BEFORE_TOUCH - AFTER_TOUCH }
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

async function watch(
  result: { id: string; output: string; error: string | null; took: number; hits: string[] },
  at: number,
): Promise<Seen> {
  const { id, output, error, took } = result
  const faults = staticFaults(output)
  const pictures = picturesOf(output)
  const shown = await Promise.all(FORMS.map((form) => show(output, form, `q${at}-${form}`, CANARY)))
  const allowed = new Set(pictures.flatMap(spellings))
  const asked = shown
    .flatMap((one) => one.asked)
    .filter(({ address, by }) => !address.startsWith('data:') && !(by === 'img' && allowed.has(address)))
  const late = (globalThis.qingduHits ?? []).filter(({ frame }) => frame.startsWith(`q${at}-`))
  return {
    id,
    error,
    took,
    inline: faults.inline,
    survivors: [...faults.survivors, ...shown.flatMap((one) => one.clobbered)],
    hits: [...result.hits, ...late.map(({ frame, what }) => `${what} in ${frame}`)],
    asked: asked.map(({ address, by }) => `${address} by ${by}`),
    pictures,
  }
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
