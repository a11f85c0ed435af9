/** Hosts of a match pattern: `*`, `*.example.com`, `example.com`. Schemes and paths of ours are always all of them. */
const PATTERN = /^(?:\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/\*$/

/** Whether a match pattern of a grant covers a host. What is no such pattern covers nothing. */
export function coversHost(pattern: string, hostname: string): boolean {
  if (pattern === '<all_urls>') return true
  const host = PATTERN.exec(pattern)?.[1]
  if (host === undefined) return false
  if (host === '*') return true
  const domain = host.replace(/^\*\./, '')
  return hostname === domain || (domain !== host && hostname.endsWith(`.${domain}`))
}
