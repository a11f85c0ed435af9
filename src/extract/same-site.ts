/** Second levels under which a country hands out names: `example.com.cn` is a site, `com.cn` is none. */
const SHARED = new Set(['com', 'net', 'org', 'gov', 'edu', 'co', 'ac', 'or', 'ne'])

/** The registered part of a host name, near enough: two labels, three under `com.cn` and its like. */
function siteOf(hostname: string): string {
  const labels = hostname.split('.')
  const second = labels.at(-2) ?? ''
  const isShared = labels.at(-1)?.length === 2 && SHARED.has(second)
  return labels.slice(isShared ? -3 : -2).join('.')
}

/** Whether one site owns both hosts. Said with caution: of two unknown names under a shared suffix it says yes. */
export const isSameSite = (a: URL, b: URL): boolean => siteOf(a.hostname) === siteOf(b.hostname)
