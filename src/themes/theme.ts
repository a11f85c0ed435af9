/** Every colour the views use, besides paper, ink and link. Roles and floors: docs/architecture.md, "Themes". */
export const TOKENS = [
  'ink-2',
  'visited',
  'selection',
  'quote-bar',
  'code-bg',
  'border',
  'border-strong',
  'surface',
  'canvas',
  'accent',
  'on-accent',
  'accent-soft',
  'danger',
  'warn',
  'red',
  'mark',
  'highlight-green',
  'highlight-blue',
  'highlight-pink',
  'highlight-violet',
] as const
export type Token = (typeof TOKENS)[number]

/** A palette; colours are CSS hex, opaque. `bg`, `fg`, `link` are what the colour engine needs. */
export interface Theme {
  id: string
  /** Position among the chips, light ones first. */
  order: number
  dark: boolean
  /** paper */
  bg: string
  /** ink */
  fg: string
  link: string
  tokens: Record<Token, string>
}
