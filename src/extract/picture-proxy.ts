/** Services that hand on another host's picture, and the address they were given. Facts: docs/formats.md, "Images". */
import { looksLikePicture } from './picture-look'

/** Hosts of which any address is one of these; what is not of a picture there is nothing. */
const PROXY = /^(?:img\d{2}\.store\.sogou\.com|images\.weserv\.nl|wsrv\.nl|(?:[\w-]+\.)?pimg\.tw|read\.html5\.qq\.com)$/
/** Jetpack's: the picture's host and path are its path. */
const PHOTON = /^i[0-3]\.wp\.com$/
/** An archive has its own copy, and the original may be long gone. */
const ARCHIVE = /(?:^|\.)archive\.(?:org|ph|is|today|md|vn)$/
/** The names under which proxies take the address; sogou and weserv know `url` alone. */
const PARAMETER = /[?&](?:url|u|src|img|imgurl|image|imageurl|image_url|picurl|mediaurl|originalurl)=/gi
/** An address within a path: as it is, or encoded; of Baidu's picture search it is `src=` there. */
const IN_PATH = /(?:^|\/)(?:src=)?(https?(?::\/\/?|%3A).{4,2000})$/i

/** The address a proxy was given; null: it was given none; undefined: no proxy. */
export function proxiedAddress(url: URL): URL | null | undefined {
  if (ARCHIVE.test(url.hostname)) return undefined
  if (PHOTON.test(url.hostname)) return photon(url)
  const found = inQuery(url) ?? inPath(url)
  return found ?? (PROXY.test(url.hostname) ? null : undefined)
}

function photon({ pathname, searchParams }: URL): URL | null {
  const address = `${searchParams.has('ssl') ? 'https' : 'http'}:/${pathname}`
  return /^\/[\w-]+(?:\.[\w-]+)+\/./.test(pathname) && URL.canParse(address) ? new URL(address) : null
}

/** A host that is no known proxy may have an address in its query for any reason: then it has to be a picture's. */
function inQuery(url: URL): URL | null {
  const { search } = url
  if (search === '') return null
  const isKnown = PROXY.test(url.hostname)
  for (const { index, 0: name } of search.matchAll(PARAMETER)) {
    const rest = search.slice(index + name.length)
    const inner = isKnown ? ofKnown(rest) : ofAny(rest, url)
    if (inner) return inner
  }
  return null
}

/** Not encoded, it owns all that follows; encoded, it ends where the next parameter begins. */
function ofKnown(rest: string): URL | null {
  const inner = rest.startsWith('http') && !/^https?%/i.test(rest) ? rest : decodeOnce(rest.split('&')[0] ?? '')
  const address = inner.startsWith('//') ? `https:${inner}` : inner
  const absolute = /^https?:\/\//.test(address) ? address : `http://${address}`
  if (inner === '' || /^[a-z]+:(?!\/\/)/i.test(inner) || !URL.canParse(absolute)) return null
  return new URL(absolute).hostname.includes('.') ? new URL(absolute) : null
}

/** Frameworks resize the pictures of their own site in the same way: `/_next/image?url=%2Fa.png`. */
function ofAny(rest: string, url: URL): URL | null {
  const inner = decodeOnce(rest.split('&')[0] ?? '')
  const isAddress =
    /^https?:\/\//i.test(inner) || (inner.startsWith('/') && /\/_(?:next|vercel)\/image$/.test(url.pathname))
  return isAddress ? toPicture(inner, url) : null
}

function inPath(url: URL): URL | null {
  const [, found] = IN_PATH.exec(url.pathname) ?? []
  if (found === undefined) return null
  const encoded = /^https?%3A/i.test(found)
  // A server on the way may have made one slash of two.
  const inner = (encoded ? decodeOnce(found.split('&')[0] ?? '') : found + url.search).replace(
    /^(https?:)\/(?!\/)/i,
    '$1//',
  )
  return toPicture(inner, url)
}

function toPicture(inner: string, base: URL): URL | null {
  if (!URL.canParse(inner, base.href)) return null
  const parsed = new URL(inner, base.href)
  return looksLikePicture(parsed) ? parsed : null
}

/** A stray `%` is not our fault nor a reason to lose the picture. */
function decodeOnce(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
    return new TextDecoder().decode(bytes)
  })
}
