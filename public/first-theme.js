/**
 * Runs in the head of each of our pages, before the first frame: storage answers too late for it. The look comes from
 * localStorage (`look`, written by entries/pages/shared/remember-look.ts), the language from the messages. Whatever is
 * stored, nothing here throws; without a theme, themes.css follows the system.
 */
const root = document.documentElement
// The messages say which language they are in; the browser's own may be another.
root.lang = chrome.i18n.getMessage('localeTag')

/** What was kept last time: `{ theme, reading }` of the settings, and `made`, rules of palettes that themes.css has not. null: nothing, or rubbish. */
function lastLook() {
  try {
    return JSON.parse(localStorage.getItem('look'))
  } catch {
    // Rubbish, or storage is switched off: the page's settings correct it in a moment.
    return null
  }
}

const last = lastLook()
const { mode, light, dark } = last?.theme ?? {}
const night = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
const theme = night ? dark : light
if (typeof theme === 'string' && /^[a-z0-9-]{1,40}$/.test(theme)) root.dataset.theme = theme

// Such a palette is a constructed sheet; reader/wear-theme.ts goes on with it. Colours and names only, whatever is stored.
if (typeof last?.made === 'string' && /^(?:\[data-theme=[a-z0-9-]+\]\{[a-z0-9#:;-]+\})+$/.test(last.made)) {
  globalThis.madeTheme = new CSSStyleSheet()
  globalThis.madeTheme.replaceSync(last.made)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, globalThis.madeTheme]
}

// The skeleton's lines stand where the reader's own lines will stand.
const { fontSize, lineHeight, measure, paragraphGap } = last?.reading ?? {}
const lengths = {
  '--size': `${fontSize}px`,
  '--leading': lineHeight,
  '--measure': measure,
  '--paragraph-gap': paragraphGap,
}
for (const [name, value] of Object.entries(lengths)) {
  if (Number.isFinite(Number.parseFloat(value))) root.style.setProperty(name, value)
}
