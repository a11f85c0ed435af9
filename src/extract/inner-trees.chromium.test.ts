import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { readPage } from './read-page'
import { countSource } from './source-tally'

const sentence = '河水涨了，桥还在，第二遍钟响之前，小镇又睡着了。'
const text = Array.from({ length: 12 }, (_, index) => `<p>第${index + 1}段。${sentence.repeat(3)}</p>`).join('')

afterEach(() => document.body.replaceChildren())

/** A page in a frame, written into it. */
async function framed(html: string): Promise<void> {
  const frame = document.createElement('iframe')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
}

test('an article in a frame is read, with what only the page above it tells', async () => {
  document.body.append(
    Object.assign(document.createElement('p'), { textContent: '发布时间：2021-03-04 05:06 作者：李四' }),
  )
  await framed(`<h1>钟响之前</h1><div class="rich_media_content">${text}</div>`)
  const read = readPage(document, 'https://reader.example.com/1')
  expect(read?.ok && read.value).toMatchObject({
    formatId: 'rich-media-copy',
    title: '钟响之前',
    byline: '李四',
    publishedTime: '2021-03-04T05:06:00+08:00',
    receipt: { proved: true, source: { paragraphs: 12 } },
  })
})

test.each(['display: none', 'visibility: hidden', 'opacity: 0', 'width: 1px', 'height: 0'])(
  'a frame that nobody sees (%s) is not read',
  async (style) => {
    await framed(`<div class="rich_media_content">${text}</div>`)
    document.querySelector('iframe')?.setAttribute('style', `border: 0; ${style}`)
    expect(readPage(document, 'https://reader.example.com/7')).toBeNull()
  },
)

test('in a frame, too, what a slot was given stands where the slot does', async () => {
  await framed(`<div class="rich_media_content"><a-card>${text}</a-card></div>`)
  const host = document.querySelector('iframe')?.contentDocument?.querySelector('a-card')
  if (host)
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>卡片前的一句话。</p><slot></slot><p>卡片后的一句话。</p>'
  const read = readPage(document, 'https://reader.example.com/6')
  const lines = read?.ok ? read.value.textContent.split('\n') : []
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([14, '卡片前的一句话。', '卡片后的一句话。'])
})

test('what is written relatively in a frame with an address of its own means that address', async () => {
  const frame = Object.assign(document.createElement('iframe'), { src: '/inner/one/page.html' })
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  const inner = frame.contentDocument
  if (inner?.body) inner.body.innerHTML = `<div class="rich_media_content"><img src="1.png" width="600">${text}</div>`
  const read = readPage(document, 'https://reader.example.com/a/4')
  expect(read?.ok && read.value).toMatchObject({
    url: 'https://reader.example.com/a/4',
    images: [{ src: new URL('/inner/one/1.png', location.href).href }],
  })
})

test('where the page itself took long, no frame is read after it', async () => {
  await framed(`<div class="rich_media_content">${text}</div>`)
  expect(readPage(document, 'https://reader.example.com/5')).toMatchObject({ ok: true })
  const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(2_000)
  onTestFinished(() => clock.mockRestore())
  expect(readPage(document, 'https://reader.example.com/5')).toBeNull()
})

test('an article beside a frame is read, not what is in the frame', async () => {
  const article = document.createElement('article')
  for (let index = 0; index < 12; index += 1)
    article.append(Object.assign(document.createElement('p'), { textContent: `${index} ${sentence.repeat(3)}` }))
  document.body.append(article)
  await framed(`<div class="rich_media_content">${text}</div>`)
  const read = readPage(document, 'https://reader.example.com/2')
  expect(read?.ok && read.value).toMatchObject({ formatId: 'readability' })
})

test('an article in open shadow roots is read and counted', () => {
  const container = Object.assign(document.createElement('div'), { className: 'rich_media_content' })
  const host = document.createElement('a-card')
  host.append(Object.assign(document.createElement('p'), { textContent: '给它的一句话。' }))
  const shadow = host.attachShadow({ mode: 'open' })
  const own = Object.assign(document.createElement('p'), { textContent: sentence })
  shadow.append(own, document.createElement('slot'))
  container.append(Object.assign(document.createElement('p'), { textContent: '外面的一句话。' }), host)
  document.body.append(container)
  expect(countSource(container).tally).toMatchObject({ paragraphs: 3, characters: sentence.length + 14 })
  const read = readPage(document, 'https://reader.example.com/3')
  expect(read?.ok && read.value).toMatchObject({
    textContent: `外面的一句话。\n${sentence}\n给它的一句话。`,
    receipt: { proved: true, source: { paragraphs: 3 } },
  })
  shadow.querySelector('slot')?.remove()
  expect(countSource(container).tally.paragraphs).toBe(2)
})
