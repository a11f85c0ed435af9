import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { codeBlocks } from './code-blocks'
import { openAside } from './set-aside'

/** The body once its code was set aside and came back. */
function after(html: string): string {
  const page = parseInert(`<body>${html}`)
  const aside = openAside(page)
  codeBlocks(page, aside)
  aside.restore(page.body)
  return page.body.innerHTML
}
const code = (text: string, language = '') =>
  `<pre><code${language && ` class="language-${language}"`}>${text}</code></pre>`

test.each([
  {
    name: 'Prism: rows of numbers and the toolbar are no code',
    html: '<div class="code-toolbar"><pre class="line-numbers language-js"><code class="language-js"><span class="token">if</span> (a)\n  b()<span class="line-numbers-rows"><span></span><span></span></span></code></pre><div class="toolbar"><button>Copy</button></div></div>',
    gives: code('if (a)\n  b()', 'js'),
  },
  {
    name: 'highlight.js: the language is a bare class',
    html: '<pre><code class="hljs python">def a():\n    <span class="hljs-keyword">return</span> 1</code></pre>',
    gives: code('def a():\n    return 1', 'python'),
  },
  {
    name: 'highlight.js with line numbers in a table',
    html: '<pre><code class="hljs language-sql"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n">1</div></td><td class="hljs-ln-code">SELECT 1</td></tr><tr><td class="hljs-ln-numbers"></td><td class="hljs-ln-code">  FROM a</td></tr></tbody></table></code></pre>',
    gives: code('SELECT 1\n  FROM a', 'sql'),
  },
  {
    name: 'Shiki: a span a line, divided by line ends',
    html: '<pre class="shiki" data-language="ts"><code><span class="line"><span style="color:red">a</span>(</span>\n<span class="line"></span>\n<span class="line">  b)</span></code></pre>',
    gives: code('a(\n\n  b)', 'ts'),
  },
  {
    name: 'a span a line, divided by nothing',
    html: '<pre><code class="language-x"><span class="line">a</span><span class="line"></span><span class="line">  b</span></code></pre>',
    gives: code('a\n\n  b', 'x'),
  },
  {
    name: 'GitHub: the language is in the box',
    html: '<div class="highlight highlight-source-rust"><pre><span class="pl-k">fn</span> a() {\n    b\n}</pre><div class="zeroclipboard-container"><clipboard-copy>Copy</clipboard-copy></div></div>',
    gives: code('fn a() {\n    b\n}', 'rust'),
  },
  {
    name: 'CSDN: a column of numbers beside, a button inside',
    html: '<pre class="prettyprint"><code class="prism language-java has-numbering">int a;\n  int b;\nint c;<div class="hljs-button signin" data-title="登录后复制"></div></code><ul class="pre-numbering"><li>1</li><li>2</li><li>3</li></ul></pre>',
    gives: code('int a;\n  int b;\nint c;', 'java'),
  },
  {
    name: 'Hexo: a table with a gutter, lines ended by br',
    html: '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">a {</span><br><span class="line">  b</span><br></pre></td></tr></table></figure>',
    gives: code('a {\n  b', 'js'),
  },
  {
    name: 'Rouge: the numbers are a pre of their own',
    html: '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>puts 1\n  puts 2\n</pre></td></tr></tbody></table></code></pre></div></div>',
    gives: `<div class="language-ruby highlighter-rouge">${code('puts 1\n  puts 2', 'ruby')}</div>`,
  },
  {
    name: 'a column of numbers that nobody named',
    html: '<div class="code-block"><div class="nums"><div>7</div><div>8</div><div>9</div></div><pre><code>a\n b\nc</code></pre></div>',
    gives: code('a\n b\nc'),
  },
  {
    name: 'an item of a list a line',
    html: '<pre class="prettyprint linenums"><ol class="linenums"><li class="L0"><code class="lang-c">int a;</code></li><li class="L1"><code class="lang-c">  b;</code></li></ol></pre>',
    gives: code('int a;\n  b;', 'c'),
  },
  {
    name: 'a div a line, an empty one too',
    html: '<pre class="code"><div>a</div><div><br></div><div>  b</div></pre>',
    gives: code('a\n\n  b'),
  },
  { name: 'br between lines', html: '<pre><code>a<br>&nbsp;&nbsp;b</code></pre>', gives: code('a\n  b') },
  {
    name: 'numbers that are the code stay',
    html: '<pre><code>1\n2\n4</code></pre>',
    gives: code('1\n2\n4'),
  },
  { name: 'a poem stays as it is', html: '<pre>a\n  <em>b</em></pre>', gives: '<pre>a\n  <em>b</em></pre>' },
  {
    name: 'a marked word is no code',
    html: '<p>a <span class="highlight">b</span></p>',
    gives: '<p>a <span class="highlight">b</span></p>',
  },
  {
    name: 'an article in a box of that name is none',
    html: `<div class="highlight"><h2>a</h2><p>${'b '.repeat(80)}</p><pre>c</pre></div>`,
    gives: `<div class="highlight"><h2>a</h2><p>${'b '.repeat(80)}</p><pre>c</pre></div>`,
  },
])('$name', ({ html, gives }) => expect(after(html)).toBe(gives))
