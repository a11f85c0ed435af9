import type { Article } from '../article/article'
import { ok, type Result } from '../problem/result'
import { exportBody, type PicturePlaces } from './body'
import type { SavedFacts } from './front-matter'

/** Reads by day and night wherever it is opened; nothing in it is fetched and nothing runs. */
const STYLE = `
:root { color-scheme: light dark; --ink: #191919; --paper: #fff; --quiet: #5c6361; --link: #0b5f86; --line: #e3e7e5; --code: #f3f5f4 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #d0d0d0; --paper: #191919; --quiet: #9aa3a0; --link: #7fb8d8; --line: #343837; --code: #242726 }
  article [style] { color: inherit !important; background: none !important }
  img { filter: brightness(.85) }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.8 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere }
article { max-width: 36em; margin: 0 auto; padding: 40px 24px 80px }
h1 { font-size: 1.6em; line-height: 1.4; margin: 0 0 12px }
header p { margin: 0 0 32px; color: var(--quiet); font-size: 14px }
a { color: var(--link) }
img { max-width: 100%; height: auto }
img[data-qd="formula"], img[data-qd="inline-image"] { vertical-align: middle }
figure { margin: 1.2em 0 } figcaption, [data-qd="caption"] { color: var(--quiet); font-size: 14px; text-align: center }
pre { background: var(--code); padding: 12px 16px; overflow-x: auto; font-size: 14px; line-height: 1.6 }
table { border-collapse: collapse; display: block; overflow-x: auto } th, td { border: 1px solid var(--line); padding: 6px 10px }
blockquote { margin: 1em 0; padding-left: 16px; border-left: 3px solid var(--line); color: var(--quiet) }
`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Pictures beside the file or inside it; no script, no frame, no request. */
const POLICY = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'"

/**
 * The article as one HTML file that needs nothing else: its pictures by `places` (data: addresses, or paths beside
 * it), its own style for day and night, no script. Problems: those of `sanitize`.
 */
export function toWebPage(article: Article, facts: SavedFacts, places: PicturePlaces): Result<string> {
  const body = exportBody(article, places)
  if (!body.ok) return body
  const { title, byline, siteName, publishedTime, url, lang, dir } = article
  const about = [siteName, byline === siteName ? null : byline, publishedTime?.slice(0, 10)].flatMap((part) =>
    part ? [escaped(part)] : [],
  )
  about.push(`<a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>`)
  return ok(`<!doctype html>
<html lang="${escaped(lang ?? 'zh-CN')}"${dir ? ` dir="${dir}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta name="date" content="${new Date(facts.savedAt).toISOString()}">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<header><h1>${escaped(title)}</h1><p>${about.join(' · ')}</p></header>
${body.value.innerHTML}
</article>
</body>
</html>
`)
}
