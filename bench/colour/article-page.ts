import type { BrowserContext, Page } from 'playwright'
import type { BenchTheme } from './themes'

const sheet = (bg: string, fg: string, link: string): string =>
  `html,body{margin:0;background:#fff}#paper{width:677px;padding:16px;font:17px/1.7 sans-serif;background:${bg};color:${fg}}a{color:${link}}`

/** The colours an author sees. */
const AUTHOR = sheet('#ffffff', '#191919', '#576b95')

/** Tallest viewport tried, CSS pixels: what lies below is not seen by elementsFromPoint. */
const TALLEST = 60_000

/**
 * A page with one article body on paper, in the author's colours; no request leaves it. `whole`: the window is as high
 * as the article, which is what elementsFromPoint needs and what makes each frame slow.
 */
export async function openArticle(
  context: BrowserContext,
  body: string,
  scripts: string[],
  view: 'whole' | 'window' = 'whole',
): Promise<Page> {
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.request().url() === 'https://article.invalid/'
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><meta charset="utf-8"><style id="theme">${AUTHOR}</style><div id="paper">${body}</div>`,
        })
      : route.abort(),
  )
  await page.setViewportSize({ width: 709, height: 800 })
  await page.goto('https://article.invalid/')
  for (const script of scripts) await page.evaluate(script)
  // Drawings that move would be another picture at each look.
  await page.evaluate(() => {
    for (const drawing of document.querySelectorAll('svg')) drawing.pauseAnimations()
  })
  if (view === 'window') return page
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 709, height: Math.min(TALLEST, height + 40) })
  return page
}

/** Gives the paper and the links a theme's colours; null: the author's. */
export async function dressPaper(page: Page, theme: BenchTheme | null): Promise<void> {
  const text = theme ? sheet(theme.recolor.bg, theme.recolor.fg, theme.recolor.link) : AUTHOR
  await page.evaluate((css) => {
    const style = document.querySelector('#theme')
    if (style) style.textContent = css
  }, text)
}
