/** Pages that only Readability knows: what a reader asks of them, and reading just what is selected. */
import { waitForOverlay } from '../harness/overlay.ts'
import { longText, plainPage } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'
import { until } from '../harness/until.ts'

const FORMULA =
  '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><msup><mi>h</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">h^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">h2</span></span>'
const CODE =
  '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">function lamp() {</span><br><span class="line">    return 3 }</span><br></pre></td></tr></table></figure>'
const page = () =>
  plainPage(
    `${longText(6)}<p>水高${FORMULA}尺<sup id="r1"><a href="#n1">[1]</a></sup>。</p>${CODE}${longText(12)}<footer class="footnotes"><ol><li id="n1">据账本所记。<a href="#r1">↩</a></li></ol></footer>`,
  )

test('code keeps its lines, a formula is told once, a note can be reached', async ({ extension, server }) => {
  const tab = await extension.context.newPage()
  await tab.goto(server.serve('http://blog.qingdu.example/1.html', page()))
  await extension.toggleByCommand(tab)
  const overlay = await waitForOverlay(tab)
  await overlay.waitForText('据账本所记')
  const seen = await overlay.evaluate<Record<string, unknown>>(`(root) => ({
    code: root.querySelector('pre code.language-js')?.textContent,
    formula: root.querySelector('[data-qd=formula]')?.title,
    math: root.querySelectorAll('math').length,
    told: root.querySelector('dialog').innerText.includes('h2'),
  })`)
  expect(seen).toEqual({ code: 'function lamp() {\n    return 3 }', formula: 'h^2', math: 1, told: false })
  // A real click: the overlay hears no other.
  const { x, y } = await overlay.evaluate<{ x: number; y: number }>(`(root) => {
    const link = root.querySelector('sup a')
    link.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = link.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }`)
  await tab.mouse.click(x, y)
  await until('the note', () =>
    overlay.evaluate<true | null>(`(root) => root.activeElement?.id === 'user-content-n1' || null`),
  )
})

test('only what is selected is read, under the title of the page', async ({ extension, server }) => {
  const tab = await extension.context.newPage()
  await tab.goto(server.serve('http://blog.qingdu.example/2.html', page()))
  await tab.evaluate(() => {
    const paragraphs = document.querySelectorAll('p')
    const [first, last] = [paragraphs[1]?.firstChild, paragraphs[2]?.firstChild]
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 6)
  })
  await extension.pressMenuEntry(tab, 'read-selection')
  const overlay = await waitForOverlay(tab)
  await overlay.waitForText('第2段')
  const text = await overlay.evaluate<string>(`(root) => root.querySelector('dialog').innerText`)
  expect(text).toContain('一篇普通的文章')
  expect(text).toContain('第3段')
  expect(text).not.toContain('第1段')
  expect(text).not.toContain('第4段')
})
