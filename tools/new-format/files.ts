const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const moduleOf = (
  id: string,
  next: string,
) => `/** What tells this format from others, and where it was seen. Facts: docs/formats.md, "${id}". */
import { snapshot } from '../dom/snapshot'
import { find } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { hostFields } from './parts/host-fields'

/** Where the body stands: a mark that no other site has. */
const CONTAINER = '.${id}-body'

/** CSS of what the site puts among the author's work, inside the body. */
const NOISE = '.${id}-share'

export const sign: Sign = { selector: CONTAINER }

/** Asked first of all: nobody else knows this mark. Name the others that would take the same page, too. */
export const before = ['${next}']

export const read: Read = ({ document }) => {
  const container = find(document, CONTAINER)
  if (!container) return null
  const copy = snapshot(container)
  if (!copy.ok) return copy
  // Title, time and account from the lines above the body, \`h1\` and \`meta\`; put here what the site says elsewhere.
  return ok({ source: container, ...copy.value, noise: NOISE, fields: hostFields(document, container, []) })
}
`

const testOf = (id: string) => `import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { visibleLines } from '../dom/visible-text'
import { read } from './${id}'

const linesOf = (html: string): string[] | null => {
  const reading = read({ document: parseInert(html), url: new URL('https://example.com/1.html') })
  return reading?.ok ? visibleLines(reading.value.body) : null
}

test('its body is read', () => expect(linesOf('<div class="${id}-body"><p>一句话。</p></div>')).toEqual(['一句话。']))
test('other pages are not its own', () => expect(linesOf('<p>一句话。</p>')).toBeNull())
`

const pageOf = (id: string) => `<!-- https://example.com/${id}/1.html -->
<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>题目 - 示例</title></head>
<body>
<h1>题目</h1>
<div>2021-03-04 05:06 来源：示例</div>
<div class="${id}-body">
<p>第一段。</p>
<p>第二段。</p>
<div class="${id}-share">分享</div>
</div>
<div>相关阅读</div>
</body></html>
`

/**
 * The files of a new format by their path in src/formats; null: no id. `next`: the format that is asked first up to
 * now, and after this one then.
 */
export function formatFiles(id: string, next: string): Record<string, string> | null {
  if (!ID.test(id)) return null
  return {
    [`${id}.ts`]: moduleOf(id, next),
    [`${id}.test.ts`]: testOf(id),
    [`fixtures/${id}/plain/page.html`]: pageOf(id),
    [`fixtures/${id}/plain/origin.md`]: 'The plain case: a body between a title and what is not the article.\n',
  }
}

const BEFORE = /^export const before = \[([^\]]*)\]/m

/** The format that is asked first, out of the texts of all by id: no other is before it. */
export function firstFormat(texts: Readonly<Record<string, string>>): string {
  const named = Object.values(texts).flatMap((text) => (BEFORE.exec(text)?.[1] ?? '').match(/[\w-]+/g) ?? [])
  return Object.keys(texts).find((id) => !named.includes(id)) ?? ''
}
