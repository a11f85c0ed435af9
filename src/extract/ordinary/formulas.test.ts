import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { formulas, texByFrame } from './formulas'
import { openAside } from './set-aside'

function after(html: string): string {
  const page = parseInert(`<body>${html}`)
  const sources = texByFrame(page)
  for (const script of page.querySelectorAll('script')) script.remove()
  const aside = openAside(page)
  formulas(page, sources, aside)
  aside.restore(page.body)
  return page.body.innerHTML
}
const mi = '<mi>x</mi>'
const told = (inner: string, tex?: string) =>
  `<span data-qd="formula"${tex === undefined ? '' : ` title="${tex}"`}>${inner}</span>`
const katex = `<span class="katex"><span class="katex-mathml"><math><semantics><mrow>${mi}</mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>`

test.each([
  {
    name: 'KaTeX is told once, with its source',
    html: `<p>a ${katex} b</p>`,
    gives: `<p>a ${told(`<math><semantics><mrow>${mi}</mrow></semantics></math>`, 'x^2')} b</p>`,
  },
  {
    name: 'a displayed one stays displayed',
    html: `<span class="katex-display">${katex}</span>`,
    gives: told(`<math display="block"><semantics><mrow>${mi}</mrow></semantics></math>`, 'x^2'),
  },
  {
    name: 'KaTeX whose hidden telling became text keeps its source',
    html: '<span class="katex"><span class="katex-mathml">\n x\n \n x^2 \n</span><span class="katex-html">x2</span></span>',
    gives: told('x^2', 'x^2'),
  },
  {
    name: 'MathJax 3: the telling for screen readers is drawn',
    html: `<mjx-container jax="CHTML" display="true"><mjx-math data-latex="x"></mjx-math><mjx-assistive-mml><math>${mi}</math></mjx-assistive-mml></mjx-container>`,
    gives: told(`<math display="block">${mi}</math>`, 'x'),
  },
  {
    name: 'MathJax 3 without it keeps the drawing',
    html: '<mjx-container jax="SVG"><svg data-latex="x"><path d="M0 0"></path></svg></mjx-container>',
    gives: told('<svg data-latex="x" data-formula="x"><path d="M0 0"></path></svg>', 'x'),
  },
  {
    name: 'MathJax 2: source from its script, telling from the attribute',
    html: `<span class="MathJax_Preview">x</span><span class="MathJax" id="MathJax-Element-1-Frame" data-mathml="&lt;math&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;/math&gt;"><span>x</span></span><script type="math/tex" id="MathJax-Element-1">x^2</script>`,
    gives: told(`<math>${mi}</math>`, 'x^2'),
  },
  {
    name: 'MediaWiki: MathML before its picture',
    html: `<span class="mwe-math-element"><span><math alttext="y">${mi}</math></span><img src="/a" alt="y"></span>`,
    gives: told(`<math alttext="y">${mi}</math>`, 'y'),
  },
  {
    name: '… and the picture where MathML is not seen',
    html: '<span class="mwe-math-element"><img src="/a" alt="y"></span>',
    gives: told('<img src="/a" alt="y">', 'y'),
  },
  {
    name: 'a drawing with its source beside',
    html: '<span class="ztext-math" data-tex="h"><span class="MathJax_SVG"><svg><path d="M0 0"></path></svg></span></span>',
    gives: told('<svg data-formula="h"><path d="M0 0"></path></svg>', 'h'),
  },
  { name: 'bare MathML', html: `<p><math>${mi}</math></p>`, gives: `<p>${told(`<math>${mi}</math>`)}</p>` },
  { name: 'a formula in code is code', html: `<pre>${katex}</pre>`, gives: `<pre>${katex}</pre>` },
])('$name', ({ html, gives }) => expect(after(html)).toBe(gives))
