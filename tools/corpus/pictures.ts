export interface PictureFigures {
  /** Wanted pictures that are there, in order. */
  found: number
  wanted: number
  junk: string[]
}

const PROXY = /[?&]url=(https?(?:%3A|:).*)$/i
/** Proxies in proxies: more than three are nobody's. */
const MAX_PROXIES = 3

/** The picture behind a proxy, or the address itself. What begins with http unescaped owns the rest. */
function unwrapped(address: string): string {
  let at = address
  for (let round = 0; round < MAX_PROXIES; round += 1) {
    const inner = PROXY.exec(at)?.[1]
    if (inner === undefined) return at
    at = /^https?:/i.test(inner) ? inner : decoded(inner.split('&')[0] ?? '')
  }
  return at
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a lone percent sign: taken as it stands
  }
}

/** Parameters that change how large or in which format a picture comes, not which it is. */
const LOOK =
  /^(?:w|h|width|height|size|quality|q|format|fm|fmt|wx_fmt|tp|wxfrom|wx_lazy|wx_co|dpr|imageview.*|imagemogr.*)$/i

/** What makes two addresses the same picture. */
export function identityOf(address: string): string {
  const inner = unwrapped(address)
  if (!URL.canParse(inner)) return inner.slice(0, 60)
  const url = new URL(inner)
  const [, , key] = url.pathname.split('/')
  if (/^mmbiz\.q(?:pic|logo)\.cn$/.test(url.hostname) && key) return key
  if (url.hostname === 'inews.gtimg.com') return url.pathname.replace(/\/\d+$/, '').replace(/_\d+$/, '')
  const query = [...url.searchParams].filter(([name]) => !LOOK.test(name)).map(([name, value]) => `${name}=${value}`)
  return `${url.host}${url.pathname}?${query.join('&')}`
}

/** `data:` addresses from this length on are drawings, such as formulas; they count neither way. */
const DRAWING = 400

const isLoadable = (src: string): boolean => /^https?:\/\//.test(src) && URL.canParse(src)

/** Compares the pictures of an output, in order, with those wanted. `optional`: ornaments. */
export function comparePictures(
  { images, optional }: { images: readonly string[]; optional: readonly string[] },
  output: readonly string[],
): PictureFigures {
  const wanted = images.map(identityOf)
  const ornaments = new Set(optional.map(identityOf))
  const shown = output.filter((src) => !(src.startsWith('data:') && src.length >= DRAWING))
  const left = new Map<string, number>()
  for (const id of wanted) left.set(id, (left.get(id) ?? 0) + 1)
  const junk = shown.filter((src) => {
    const id = identityOf(src)
    const room = left.get(id) ?? 0
    left.set(id, room - 1)
    return !isLoadable(src) || unwrapped(src) !== src || (room <= 0 && !ornaments.has(id))
  })
  return { found: inOrder(wanted, shown.map(identityOf)), wanted: wanted.length, junk }
}

/** Length of the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    b.forEach((other, at) => {
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}
