/** Hostile or broken pages, whole: each ends in an article or a kind sentence, and the tab still answers. */
import type { Page } from 'playwright'
import { leakedPage } from '../../demo/leaked.ts'
import { words } from '../../demo/words.ts'
import type { Chromium } from '../harness/chromium.ts'
import { longText, plainPage } from '../harness/pages.ts'
import { PICTURES } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'

async function popupOn(extension: Chromium, address: string): Promise<{ page: Page; popup: Page }> {
  const page = await extension.context.newPage()
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return { page, popup: await extension.openPopup(page) }
}
/** The page's own thread still runs. Asked by the debugger: Playwright's own way uses what a page may have redefined. */
async function answers(page: Page): Promise<unknown> {
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', { expression: '1 === 1' })
  await session.detach()
  return result.value
}

/** What a script puts in the page's way before anything else runs. */
const REDEFINED = `
  JSON.parse = () => { throw new Error('mine') }; JSON.stringify = () => 'mine';
  for (const name of ['map', 'filter', 'push', 'forEach', 'find', 'slice']) Array.prototype[name] = () => { throw new Error('mine') };
  Array.prototype[Symbol.iterator] = () => { throw new Error('mine') };
  Document.prototype.querySelector = () => null; Document.prototype.querySelectorAll = () => [];
  Element.prototype.querySelectorAll = () => { throw new Error('mine') }; Element.prototype.getAttribute = () => 'mine';
  Node.prototype.appendChild = Node.prototype.cloneNode = () => { throw new Error('mine') };
  Object.defineProperty(Node.prototype, 'textContent', { get: () => 'mine' });
  window.getComputedStyle = () => ({ display: 'none', visibility: 'hidden' });`

const RICH = (inner: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>甲</title></head><body><div class="rich_media_content" powered-by="qqnews_ex-editor">${inner}</div></body></html>`

const pages: { name: string; html: () => string; heading: string | RegExp }[] = [
  {
    // Few elements: 160,000 paragraphs take the browser itself half a minute to lay out.
    name: 'a page of 20 MB',
    html: () => plainPage(`<p>${'河水慢慢地流过石桥。'.repeat(340)}</p>`.repeat(2_000)),
    heading: /\S/,
  },
  {
    name: '10,000 nested divs',
    html: () => RICH(`${'<div>'.repeat(10_000)}${longText(12)}${'</div>'.repeat(10_000)}`),
    heading: /\S/,
  },
  {
    name: '2,000 pictures',
    html: () =>
      RICH(
        Array.from(
          { length: 2_000 },
          (_, i) => `<p>图${i}</p><p><img src="${PICTURES}/a-4x3-${i % 900}.png"></p>`,
        ).join(''),
      ),
    heading: '甲',
  },
  {
    name: 'an article leaked with escapes cut in the middle',
    html: () => leakedPage().replace(/(.*)\\u003c\/p[\s\S]*$/, '$1\\u00'),
    heading: words.title,
  },
  {
    name: '1 MB of backslashes',
    html: () => plainPage(`<p>${'\\'.repeat(1_000_000)}</p>${longText(12)}`),
    heading: /\S/,
  },
  { name: 'rich_media_content without text', html: () => RICH('<p></p><p><br></p>'), heading: /\S/ },
  {
    name: 'JSON, arrays and DOM methods redefined',
    html: () => leakedPage().replace('<head>', `<head><script>${REDEFINED}</script>`),
    heading: words.title,
  },
  {
    name: 'a thousand mutations a second',
    html: () =>
      leakedPage().replace(
        '</body>',
        '<i id="n"></i><script>setInterval(() => { for (let i = 0; i < 4; i++) document.getElementById("n").textContent = performance.now() + i }, 4)</script></body>',
      ),
    heading: words.title,
  },
]

for (const { name, html, heading } of pages) {
  test(`${name} ends in an article or a kind sentence`, async ({ extension, server }) => {
    // On qq.com, so that the detector stands in it, too.
    const { page, popup } = await popupOn(extension, server.serve('http://news.qq.com/rain/a/hostile', html()))
    await expect(popup.locator('h1').first()).toHaveText(heading)
    await expect(popup.locator('[aria-busy=true]')).toHaveCount(0)
    expect(await answers(page)).toBe(true)
    expect(extension.errors.filter((error) => !error.includes('mine'))).toEqual([])
  })
}

test('a page cannot send messages to us', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://news.qq.com/rain/a/forger', RICH(longText(3))))
  const before = await extension.readStorage()
  const sent = await page.evaluate(async (id) => {
    const envelope = { qingdu: 'extension', call: 'changeSettings', argument: { detectEverywhere: true } }
    window.postMessage(envelope, '*')
    document.dispatchEvent(new CustomEvent('qingdu', { detail: envelope }))
    const runtime: { sendMessage(to: string, message: unknown): Promise<unknown> } | undefined = Reflect.get(
      Reflect.get(window, 'chrome') ?? {},
      'runtime',
    )
    return runtime
      ? runtime.sendMessage(id, envelope).then(
          () => 'answered',
          () => 'refused',
        )
      : 'no way to send'
  }, extension.id)
  expect(['refused', 'no way to send']).toContain(sent)
  expect(await extension.readStorage()).toEqual(before)
})
