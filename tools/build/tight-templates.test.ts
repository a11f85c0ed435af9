import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { tighten } from './tight-templates.ts'

test.each([
  { name: 'indentation of markup is one space', code: 'html`<p>\n    甲\n  </p>`', tight: 'html`<p> 甲 </p>`' },
  {
    name: 'in a template within a template, too',
    code: 'html`<ul>\n  §{all.map((one) => svg`<g\n x=§{one}>\n</g>`)}</ul>`',
    tight: 'html`<ul> §{all.map((one) => svg`<g x=§{one}> </g>`)}</ul>`',
  },
  { name: 'a space on one line stays what it is', code: 'html`<p>  甲</p>`', tight: 'html`<p>  甲</p>`' },
  { name: 'code between the parts is left alone', code: 'html`§{a(\n  b,\n)}`', tight: 'html`§{a(\n  b,\n)}`' },
  {
    name: 'other text is no markup',
    code: 'css`a\n  b`\nconst c = `d\n  e`',
    tight: 'css`a\n  b`\nconst c = `d\n  e`',
  },
])('$name', ({ code, tight }) => {
  // Written with § here: in a plain string a placeholder looks like a slip.
  const [given, expected] = [code, tight].map((text) => text.replaceAll('§', '$'))
  expect(tighten(given ?? '', parseAst(given ?? ''))).toBe(expected)
})
