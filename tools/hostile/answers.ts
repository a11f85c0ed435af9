/** What each request of a test page is answered with; nothing ever leaves the machine. */

export interface Answer {
  status: number
  type: string
  body: string | Buffer
}

/** A grey dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** The judge's own page. */
const ORIGIN = 'https://frame.example'
export const JUDGE_PAGE = `${ORIGIN}/judge`

/** `kind` is what the browser asks it as: image, script, style, document, … */
export function answerTo(address: string, kind: string, scripts: string[]): Answer {
  const url = new URL(address)
  if (address === JUDGE_PAGE) return { status: 200, type: 'text/html; charset=utf-8', body: judgePage(scripts.length) }
  const own = /^\/judge-(\d)\.js$/.exec(url.pathname)
  if (url.origin === ORIGIN && own)
    return { status: 200, type: 'text/javascript; charset=utf-8', body: scripts[Number(own[1])] ?? '' }
  if (url.hostname === 'img.example' || url.hostname.includes('mmbiz'))
    return { status: 200, type: 'image/png', body: PNG }
  if (kind === 'script') return { status: 200, type: 'text/javascript', body: '__x("script")' }
  if (kind === 'style')
    return { status: 200, type: 'text/css', body: '*{background:url(https://leak.example/from-sheet)}' }
  if (kind === 'document') return { status: 200, type: 'text/html', body: '<!doctype html><title>Empty</title>' }
  return { status: 404, type: 'text/plain', body: '' }
}

const judgePage = (count: number): string =>
  `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">${Array.from(
    { length: count },
    (_, at) => `<script src="/judge-${at}.js"></script>`,
  ).join('')}</head><body></body></html>`
