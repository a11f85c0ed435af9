const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const moduleOf = (
  id: string,
) => `/** What tells this format from others, and where it was seen. Facts: docs/formats.md, "${id}". */
import { snapshot } from '../dom/snapshot'
import { find } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'

/** Where the body stands. */
const CONTAINER = '.${id}-body'

export const sign: Sign = { selector: CONTAINER }

export const read: Read = ({ document }) => {
  const container = find(document, CONTAINER)
  if (!container) return null
  const copy = snapshot(container)
  return copy.ok ? ok({ source: container, ...copy.value, fields: {} }) : copy
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
<div class="${id}-body">
<p>第一段。</p>
<p>第二段。</p>
</div>
<div>相关阅读</div>
</body></html>
`

/** The files of a new format by their path in src/formats; null: no id. */
export function formatFiles(id: string): Record<string, string> | null {
  if (!ID.test(id)) return null
  return {
    [`${id}.ts`]: moduleOf(id),
    [`${id}.test.ts`]: testOf(id),
    [`fixtures/${id}/plain/page.html`]: pageOf(id),
    [`fixtures/${id}/plain/origin.md`]: 'The plain case: a body between a title and what is not the article.\n',
  }
}
