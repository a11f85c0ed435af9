import { crx } from '@crxjs/vite-plugin'
import { defineConfig, type UserConfig } from 'vite'
import { asciiOnly } from './tools/build/ascii.ts'
import { injectedScripts, withoutTrustedTypes } from './tools/build/injected.ts'
import { manifestFor, OLDEST, type Target } from './tools/build/manifest.ts'
import { popupHead } from './tools/build/popup-head.ts'
import { themesCss } from './tools/build/themes-css.ts'
import { tightTemplates } from './tools/build/tight-templates.ts'

const page = (name: string) => `src/entries/pages/${name}/${name}.html`

/**
 * Few chunks: each costs our pages a request before their first article. What a popup needs to begin reading stands
 * apart from the view, so that the reading does not wait for it.
 */
const pageChunks = [
  { name: 'rim', test: /src\/(?:platform|problem)\/.*ts$|node_modules\/webextension-polyfill|preload-helper/ },
  {
    name: 'records',
    test: /src\/(?:article|settings|messages|i18n)\/.*ts$|src\/themes\/[^/]*ts$|src\/color\/(?:contrast|luminance|rgb)\.ts$|src\/library\/(?:hash|loss|save-progress)\.ts$|node_modules\/valibot/,
  },
  {
    name: 'view',
    test: /src\/(?:reader|recolor|color|themes\/made|sanitize|dom|entries\/pages\/shared)\/.*ts$|node_modules\/(?:lit-html|lucide|dompurify)/,
  },
  { name: 'backup', test: /src\/backup\/.*ts$|node_modules\/(?:@zip\.js|turndown|@joplin)/ },
]

/** The core as a library: one file, global QingduCore, no extension around it. */
const core: UserConfig = {
  publicDir: false,
  plugins: [withoutTrustedTypes(), asciiOnly()],
  build: {
    outDir: 'dist/core',
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: 'src/entries/core/main.ts',
      preserveEntrySignatures: 'strict',
      output: { format: 'iife', name: 'QingduCore', entryFileNames: 'qingdu-core.js' },
    },
  },
}

const extension = (target: Target): UserConfig => ({
  plugins: [
    crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' }),
    injectedScripts(),
    themesCss(),
    tightTemplates(),
    popupHead(),
    asciiOnly(),
  ],
  build: {
    outDir: `dist/${target}`,
    target: OLDEST,
    modulePreload: { polyfill: false },
    // popup and options come from the manifest
    rolldownOptions: {
      input: [page('tab'), page('library'), page('copy'), page('welcome')],
      output: { codeSplitting: { groups: pageChunks } },
    },
  },
})

/** `vite build --mode chromium | firefox | core` */
export default defineConfig(({ mode }) => {
  if (mode === 'core') return core
  return extension(mode === 'firefox' ? 'firefox' : 'chromium')
})
