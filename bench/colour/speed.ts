import type { Browser } from 'playwright'

export interface Scripts {
  core: string
  darkReader: string
  probe: string
}

export async function measureSpeed(
  _browser: Browser,
  _articles: { name: string; body: string }[],
  _scripts: Scripts,
): Promise<void> {
  console.log('speed: not yet')
}
