import type { Chromium } from './chromium.ts'

/** Every palette, by the mode that shows it. */
export const THEMES = [
  { mode: 'light', theme: 'light' },
  { mode: 'light', theme: 'sepia' },
  { mode: 'dark', theme: 'slate' },
  { mode: 'dark', theme: 'dark' },
  { mode: 'dark', theme: 'oled' },
] as const

/** Chooses a theme as our own options page does: by a message to the background. Pages of ours that are open follow. */
export async function wear({ control }: Chromium, { mode, theme }: (typeof THEMES)[number]): Promise<void> {
  const answer: unknown = await control.evaluate(
    (argument) => chrome.runtime.sendMessage({ qingdu: 'extension', call: 'changeSettings', argument }),
    { theme: { mode, [mode]: theme } },
  )
  if (!JSON.stringify(answer).startsWith('{"ok":true')) throw new Error(`not changed: ${JSON.stringify(answer)}`)
}
