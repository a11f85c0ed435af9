/**
 * A plain yardstick: lines compared as a bag, pictures as a bag of identities. It sees lost and surplus lines, not
 * wrong order; a stricter one takes its place when it is here.
 */

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\s]|[\ufe00-\ufe0f]/g

/** For comparing: compatibility forms joined, nothing invisible, no white space. */
const normal = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '')

/** Characters of the truth's lines that stand in the output, in any order, and how many there are. */
export function recall(truth: readonly string[], output: string): { found: number; all: number; missing: string[] } {
  const text = normal(output)
  let [found, all] = [0, 0]
  const missing: string[] = []
  for (const line of truth.map(normal)) {
    all += line.length
    if (text.includes(line)) found += line.length
    else missing.push(line)
  }
  return { found, all, missing }
}

/** Lines of the output that no line of the truth or of what is allowed holds. */
export function surplus(allowed: readonly string[], output: string): string[] {
  const known = normal(allowed.join(''))
  return output
    .split('\n')
    .map(normal)
    .filter((line) => line !== '' && !known.includes(line))
}

/** What makes two addresses the same picture: the key at WeChat's hosts, else host and path without a size. */
function identity(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 60)
  const url = new URL(address)
  const [, key] = /^\/(?:sz_)?mmbiz(?:_\w+)?\/([^/]+)/.exec(url.pathname) ?? []
  if (key && /^mmbiz\.q(?:pic|logo)\.cn$/.test(url.hostname)) return key
  if (url.hostname === 'inews.gtimg.com') return url.pathname.replace(/(?:_\d+\/0|\/\d+)$/, '')
  return url.hostname + url.pathname
}

/** How many of the wanted pictures are there. */
export function foundImages(truth: readonly string[], images: readonly string[]): number {
  const left = images.map(identity)
  return truth.map(identity).filter((wanted) => {
    const index = left.indexOf(wanted)
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  }).length
}
