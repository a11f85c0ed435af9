import type { Page } from 'playwright'
import type { BenchTheme } from './themes'

/** Ways to show an article in a theme; `apply` is run in the page with the theme, after the paper has it. */
export interface Engine {
  name: string
  /** Whether the paper and its links take the theme's colours before. */
  dressed: boolean
  apply(page: Page, theme: BenchTheme): Promise<void>
}

/** What the page evaluates: as text, for the core's global has no type here. */
export const recolorCall = (theme: object): string =>
  `QingduCore.recolor(document.querySelector('#paper > *'), ${JSON.stringify(theme)})`

export const qingdu: Engine = {
  name: 'Qingdu',
  dressed: true,
  apply: async (page, { recolor }) => {
    await page.evaluate(`void ${recolorCall(recolor)}`)
  },
}

export const highContrast: Engine = {
  name: 'Qingdu high',
  dressed: true,
  apply: async (page, { recolor }) => {
    await page.evaluate(`void ${recolorCall({ ...recolor, highContrast: true })}`)
  },
}

const nothing: Engine = { name: 'no adaptation', dressed: true, apply: async () => undefined }

const stripped: Engine = {
  name: 'stripped',
  dressed: true,
  apply: (page) =>
    page.evaluate(() => {
      for (const element of document.querySelectorAll('#paper *')) {
        for (const name of ['style', 'bgcolor', 'color', 'bordercolor', 'background']) element.removeAttribute(name)
      }
    }),
}

/** As its users run it: on the page as it is, with paper and ink of the theme named in its options. */
const darkReader: Engine = {
  name: 'Dark Reader',
  dressed: false,
  apply: async (page, { recolor: { dark, bg, fg } }) => {
    const options = {
      mode: dark ? 1 : 0,
      darkSchemeBackgroundColor: bg,
      darkSchemeTextColor: fg,
      lightSchemeBackgroundColor: bg,
      lightSchemeTextColor: fg,
    }
    await page.evaluate(`DarkReader.enable(${JSON.stringify(options)})`)
    // It goes on for some frames: sheets are read one after the other.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)))
  },
}

export const peers: readonly Engine[] = [nothing, stripped, darkReader]
