import type { ManifestV3Export } from '@crxjs/vite-plugin'
import source from '../../manifest.json' with { type: 'json' }

export type Target = 'chromium' | 'firefox'

/** The oldest browsers that are let in, as the bundler names them: no script and no sheet is made for older ones. */
export const OLDEST = [
  `chrome${source.minimum_chrome_version}`,
  `firefox${source.browser_specific_settings.gecko.strict_min_version}`,
]

/**
 * The one manifest.json as a browser wants it: Firefox has no service worker but a module background script, and each
 * names its oldest version under a key of its own.
 */
export function manifestFor(target: Target): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, externally_connectable, ...rest } = structuredClone(source)
  if (target === 'chromium') return { ...rest, externally_connectable, minimum_chrome_version } as ManifestV3Export
  const { service_worker, type } = rest.background
  return { ...rest, browser_specific_settings, background: { scripts: [service_worker], type } } as ManifestV3Export
}
