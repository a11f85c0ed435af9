import type { Article } from '../article/article'

/** What the library knows of an article beside its text. */
export interface SavedFacts {
  /** epoch ms */
  savedAt: number
  tags: readonly string[]
}

/** JSON's strings are YAML's double-quoted ones (YAML 1.2.2, 1.3: JSON is a subset), so no text can end its line. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

/** YAML front matter with its two fences: what programs for notes read above a Markdown text. */
export function frontMatter(article: Article, { savedAt, tags }: SavedFacts): string {
  const { title, byline, siteName, url, publishedTime, lang } = article
  const lines: [string, string | null][] = [
    ['title', quoted(title)],
    ['author', byline && quoted(byline)],
    ['site', siteName && quoted(siteName)],
    ['source', quoted(url)],
    ['published', publishedTime && quoted(publishedTime)],
    ['saved', quoted(new Date(savedAt).toISOString())],
    ['language', lang && quoted(lang)],
    ['tags', tags.length > 0 ? `[${tags.map(quoted).join(', ')}]` : null],
  ]
  return ['---', ...lines.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`])), '---', ''].join('\n')
}
