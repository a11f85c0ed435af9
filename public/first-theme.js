/**
 * Runs in the head of each of our pages, before the first frame: storage answers too late for it. The theme comes from
 * localStorage (`look`, written by entries/pages/shared/remember-look.ts), the language from the browser. Whatever is
 * stored, nothing here throws or sets more than a name of small letters; without one, themes.css follows the system.
 */
const root = document.documentElement
// The locales we have: simplified Chinese, and English for everyone else.
root.lang = /^zh\b(?!-(?:tw|hk|mo|hant))/i.test(chrome.i18n.getUILanguage()) ? 'zh-CN' : 'en'

/** The theme id to begin with; null: none is known. */
function firstTheme() {
  try {
    const { mode, light, dark } = JSON.parse(localStorage.getItem('look'))
    const night = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
    const theme = night ? dark : light
    return /^[a-z0-9-]{1,40}$/.test(theme) ? theme : null
  } catch {
    // Nothing stored yet, rubbish, or storage is switched off: the page's settings correct it in a moment.
    return null
  }
}

const theme = firstTheme()
if (theme) root.dataset.theme = theme
