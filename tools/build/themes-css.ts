import { type Plugin, runnerImport } from 'vite'
import type { Theme } from '../../src/themes/theme.ts'
import { toCss } from '../../src/themes/to-css.ts'

/** Every palette under [data-theme=id], and the two by-default ones for a page whose reader chose nothing yet. */
function sheet(themes: readonly Theme[]): string {
  const [light, dark] = ['light', 'dark'].map((id) => themes.find((theme) => theme.id === id))
  if (!light || !dark) throw new Error('themes: light and dark are the defaults and must be there')
  return [
    toCss(light, ':root'),
    `@media (prefers-color-scheme:dark){${toCss(dark, ':root')}}`,
    ...themes.map((theme) => toCss(theme, `[data-theme=${theme.id}]`)),
  ].join('\n')
}

/** Emits themes.css, which our pages load in the head so that their first frame already has the theme's colours. */
export const themesCss = (): Plugin => ({
  name: 'qingdu-themes-css',
  apply: 'build',
  async generateBundle() {
    const { module } = await runnerImport<{ themes: readonly Theme[] }>('/src/themes/themes.ts')
    this.emitFile({ type: 'asset', fileName: 'themes.css', source: sheet(module.themes) })
  },
})
