/** The five themes of the bench; its links are weaker than the product's, so that an engine has to lift them. */
export interface BenchTheme {
  name: string
  recolor: { dark: boolean; bg: string; fg: string; link: string }
  ink: [number, number, number]
}

const theme = (name: string, dark: boolean, bg: string, fg: string, link: string): BenchTheme => {
  const at = (start: number) => Number.parseInt(fg.slice(start, start + 2), 16)
  return { name, recolor: { dark, bg, fg, link }, ink: [at(1), at(3), at(5)] }
}

export const themes: readonly BenchTheme[] = [
  theme('light', false, '#ffffff', '#191919', '#576b95'),
  theme('sepia', false, '#f4ecd8', '#5b4636', '#3b5998'),
  theme('slate', true, '#2b2a33', '#e6e6ea', '#8ab4f8'),
  theme('dark', true, '#191919', '#d0d0d0', '#7d90a9'),
  theme('oled', true, '#000000', '#c8c8c8', '#7d90a9'),
]
