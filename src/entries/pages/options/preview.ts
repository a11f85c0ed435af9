import { html, type TemplateResult } from 'lit-html'
import { createRef, ref } from 'lit-html/directives/ref.js'
import { applyAlignment, applyLook } from '../../../reader/apply-look'
import { systemLook, themeInUse } from '../../../reader/theme-choice'
import { wearTheme } from '../../../reader/wear-theme'
import type { Settings } from '../../../settings/settings'
import { locale, translate } from '../shared/words'

const card = createRef<HTMLElement>()
/** Characters a line of the card holds; justified as the reader set it. So few hold two English words: never those. */
const CARD_MEASURE = { zh_CN: 18, en: 0 }

/** A few lines as the article would be set: the view's own sheets and properties, in a card. */
export function preview(settings: Settings): TemplateResult {
  const dress = (): void => {
    const element = card.value
    if (!element) return
    const language = locale === 'en' ? 'en' : 'zh-CN'
    const theme = themeInUse(settings, systemLook())
    wearTheme(document, theme)
    applyLook(element, {
      look: settings,
      theme,
      language,
    })
    applyAlignment(element, settings, locale === 'en' ? CARD_MEASURE.en : CARD_MEASURE.zh_CN)
  }
  queueMicrotask(dress)
  return html`<aside class="preview-side" aria-label=${translate('previewLabel')}>
    <p class="label">${translate('previewLabel')}</p>
    <div class="qd card" ${ref(card)}>
      <div class="column">
        <p class="title">${translate('previewTitle')}</p>
        <div class="body"><p>${translate('previewFirst')}</p><p>${translate('previewSecond')}</p></div>
      </div>
    </div>
  </aside>`
}
