/**
 * Hosts that lie in the reader's own network: a picture there would press a button on his router. Names are judged
 * as `new URL` writes them, which turns 0x7f.1 and 2130706433 into 127.0.0.1.
 * Sources: IANA special-purpose IPv4 registry; RFC 6761, 6762, 8375.
 */

/** First address and number of leading bits. */
const RESERVED: [address: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
]

const LOCAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa)$/
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/

const toNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** Whether a host (of a URL, port left out) is loopback, private, link-local, bracketed, or no public name. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '')
  if (!host.includes('.') || host.startsWith('[')) return true
  if (!IPV4.test(host)) return LOCAL_NAME.test(host)
  const address = toNumber(host)
  return RESERVED.some(
    ([first, bits]) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(toNumber(first) / 2 ** (32 - bits)),
  )
}
