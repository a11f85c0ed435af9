import { afterEach, expect, test } from 'vitest'
import { readPage } from './read-page'
const sentence = '河水涨了，桥还在，第二遍钟响之前，小镇又睡着了。'
afterEach(() => document.body.replaceChildren())
const el = (name: string, props: object = {}) => Object.assign(document.createElement(name), props)
async function framed(html: string): Promise<void> {
  const frame = el('iframe') as HTMLIFrameElement
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
}
function timed(name: string) {
  const at = performance.now()
  const read = readPage(document, 'https://reader.example.com/1')
  console.log(`ZZ ${name}: ${Math.round(performance.now() - at)} ms ${read === null ? 'null' : read.ok ? `${read.value.formatId} ${read.value.length} ${read.value.receipt.proved}` : read.problem.code}`)
}
const many = (n: number) => Array.from({ length: n }, (_, i) => `<p>${i}${sentence}</p>`).join('')
const rm = () => { const c = el('div', { className: 'rich_media_content' }); document.body.append(c); return c }
test.skip('shadow 100k', () => {
  const c = rm(); const h = el('a-card'); c.append(h)
  h.attachShadow({ mode: 'open' }).innerHTML = many(50_000)
  timed('one shadow of 100k nodes in a container')
  document.body.append(h)
  c.remove()
  timed('one shadow of 100k nodes, ordinary')
})
test.skip('shadow 1M empty', () => {
  const c = rm(); const h = el('a-card'); c.append(el('p', { textContent: sentence.repeat(10) }), h)
  const r = h.attachShadow({ mode: 'open' })
  r.innerHTML = '<i></i>'.repeat(1_000_000)
  timed('shadow of 1M empties')
})
test.skip('many hosts', () => {
  const c = rm()
  for (let i = 0; i < 20_000; i++) { const h = el('a-card', { innerHTML: `<p>${sentence}</p>` }); h.attachShadow({ mode: 'open' }).innerHTML = '<b>x</b><slot></slot>'; c.append(h) }
  timed('20k hosts with slots')
})
test.skip('many empty hosts', () => {
  const c = rm(); c.append(el('p', { textContent: sentence.repeat(10) }))
  for (let i = 0; i < 50_000; i++) { const h = el('a-card'); h.attachShadow({ mode: 'open' }).innerHTML = '<style>a{}</style><slot></slot>'; c.append(h) }
  timed('50k hosts with only slots')
})
test.skip('slot of 100k', () => {
  const c = rm(); const h = el('a-card'); c.append(h)
  h.attachShadow({ mode: 'open' }).innerHTML = '<b>x</b><slot></slot>'
  h.innerHTML = '<i>字</i>'.repeat(70_000)
  timed('slot given 70k')
})
test.skip('deep roots', () => {
  const c = rm(); let at: Element = el('a-card'); c.append(at)
  for (let i = 0; i < 3000; i++) { const r = at.attachShadow({ mode: 'open' }); const n = el('a-card'); r.append(el('p', { textContent: sentence }), n); at = n }
  timed('3000 roots in roots')
})
test.skip('deep roots with slots', () => {
  const c = rm(); let at: Element = el('a-card'); c.append(at)
  for (let i = 0; i < 1000; i++) { const r = at.attachShadow({ mode: 'open' }); r.innerHTML = '<slot></slot>'; const n = el('a-card', {textContent: ''}); at.append(el('p', { textContent: sentence }), n); at = n }
  timed('1000 hosts in hosts through slots')
})
test.skip('frames', async () => {
  document.body.innerHTML = many(20)
  for (let i = 0; i < 3; i++) await framed(many(25_000))
  timed('3 frames of 50k')
})
test.skip('frames heavy 2', async () => {
  document.body.innerHTML = many(3)
  for (let i = 0; i < 3; i++) await framed(many(55_000).replaceAll('<p>', '<div><p>'))
  timed('3 frames of 110k')
})
test.skip('many frames', async () => {
  document.body.innerHTML = many(3)
  for (let i = 0; i < 300; i++) await framed(many(300))
  timed('300 frames')
})
test.skip('self frames', async () => {
  document.body.innerHTML = many(3)
  let html = many(30); for (let i = 0; i < 6; i++) html = `${many(5)}<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`
  await framed(html)
  timed('frames in frames')
})
test('buttons', () => {
  const c = rm(); let at: Element = c
  for (let i = 0; i < 5000; i++) { const b = el('div'); b.setAttribute('role', 'button'); at.append(b); at = b }
  at.append(el('p', { textContent: sentence.repeat(20_000) }))
  timed('5000 nested buttons, 500k text')
})
test('buttons 180', () => {
  const c = rm(); let at: Element = c
  for (let i = 0; i < 180; i++) { const b = el('div'); b.setAttribute('role', 'button'); at.append(b); at = b }
  at.append(el('p', { textContent: sentence.repeat(40_000) }))
  timed('180 nested buttons, 1M text')
})
test.skip('styles', () => {
  const c = rm()
  for (const s of [';transform:scale'.repeat(200_000), `;transform:${' scale('.repeat(300_000)}`, `transform:${'\u00a0scale('.repeat(300_000)}`, `clip-path: ${' '.repeat(2_000_000)}`, ';clip-path'.repeat(200_000), `-webkit-text-stroke${' '.repeat(1_000_000)}`]) { const p = el('p', { textContent: sentence }); p.setAttribute('style', s); c.append(p) }
  timed('styles')
  expect(1).toBe(1)
})
