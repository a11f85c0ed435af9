import type { Chromium } from './chromium.ts'

/** Every palette, by the mode that shows it. */
export const THEMES = [
  { mode: 'light', theme: 'light' },
  { mode: 'light', theme: 'sepia' },
  { mode: 'dark', theme: 'slate' },
  { mode: 'dark', theme: 'dark' },
  { mode: 'dark', theme: 'oled' },
] as const

/** Chooses a theme as our own options page does: by a message to the background. */
export async function wear(extension: Chromium, { mode, theme }: (typeof THEMES)[number]): Promise<void> {
  const options = await extension.context.newPage()
  await options.goto(extension.address('/src/entries/pages/options/options.html'))
  const answer = await options.evaluate(
    (argument) => chrome.runtime.sendMessage({ qingdu: 'extension', call: 'changeSettings', argument }),
    { theme: { mode, [mode]: theme } },
  )
  await options.close()
  if (!JSON.stringify(answer).startsWith('{"ok":true')) throw new Error(`not changed: ${JSON.stringify(answer)}`)
}
