/**
 * Draws public/icons: the mark on its tile, teal where an article can be read, grey where none is known.
 * `npx tsx tools/icons.ts`, after the drawing here has changed; the pictures are committed.
 */
import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { chromiumPath } from './browsers.ts'

const TILES = { teal: '#0f7a6f', grey: '#7d8583' }
const SIZES: [keyof typeof TILES, number[]][] = [
  ['teal', [16, 32, 48, 128]],
  ['grey', [16, 32]],
]

/** The mark in a 32 × 32 box: the drops and the rising stroke of 氵, and three lines of text. */
const MARK = `<g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round">
  <path d="M7.4 8.2 10 10.2M6.2 14.4l2.6 1.9M6.6 24.6Q9.5 22.6 10.5 19.2"/>
  <path d="M15 9.2h10.6M15 16h10.6M15 22.8h6.6"/></g>`

/** 16 × 16, drawn apart on whole pixels: scaled down, its lines would be grey. */
const SMALL_MARK = `<g fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round">
  <path d="M3.6 4.3 4.9 5.3M3 7.4l1.3 1M3.3 12.3q1.3-.9 1.8-2.5"/></g>
  <path fill="#fff" d="M7 4h6v1.5H7zM7 7h6v1.5H7zM7 10h4v1.5H7z"/>`

const drawing = (tile: string, size: number): string =>
  size === 16
    ? `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" rx="3.5" fill="${tile}"/>${SMALL_MARK}</svg>`
    : `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${tile}"/>${MARK}</svg>`

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
for (const [name, sizes] of SIZES) {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${drawing(TILES[name], size)}`)
    writeFileSync(`public/icons/${name}-${size}.png`, await page.screenshot({ omitBackground: true }))
    await page.close()
  }
}
await browser.close()
