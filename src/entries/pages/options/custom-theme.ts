/** The editor of the reader's own theme: three colours, a line set in them, and their contrast in words. */
import { html, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { MessageKey } from '../../../i18n/translate'
import { systemLook, themeInUse } from '../../../reader/theme-choice'
import { type CustomColours, customContrast, findCustomFault } from '../../../themes/custom-colours'
import { locale, translate } from '../shared/words'
import type { Row } from './rows'
import type { OptionsActs, OptionsState } from './state'

const PARTS: readonly [keyof CustomColours, MessageKey][] = [
  ['paper', 'customPaper'],
  ['ink', 'customInk'],
  ['link', 'customLink'],
]

/** Never rounded up to a floor that is missed. */
const ratio = (value: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10)

function said(colours: CustomColours): string {
  const fault = findCustomFault(colours)
  if (!fault) {
    const [ink, link] = [customContrast(colours, 'ink'), customContrast(colours, 'link')]
    return translate('customGood', { ink: ratio(ink), link: ratio(link) })
  }
  const words = { n: ratio(fault.contrast), floor: ratio(fault.floor) }
  return translate(fault.of === 'ink' ? 'customFaintInk' : 'customFaintLink', words)
}

function editor(colours: CustomColours, { pickCustom }: OptionsActs): TemplateResult {
  const faint = findCustomFault(colours) !== null
  const picked = (part: keyof CustomColours, done: boolean) => (event: Event) => {
    if (event.target instanceof HTMLInputElement) pickCustom({ ...colours, [part]: event.target.value }, done)
  }
  return html`<div class="custom" role="group" aria-label=${translate('customTheme')}>
    ${PARTS.map(
      ([part, words]) => html`<label class="swatch">
        <input class="picked" type="color" .value=${live(colours[part])} aria-describedby="custom-said"
          @input=${picked(part, false)} @change=${picked(part, true)} />
        <span>${translate(words)}</span>
      </label>`,
    )}
    <p class="sample" style=${`background:${colours.paper};color:${colours.ink}`} aria-hidden="true">
      ${translate('customSample')}
      <span class="sample-link" style=${`color:${colours.link}`}>${translate('customLink')}</span>
    </p>
    <p id="custom-said" class=${faint ? 'contrast failed' : 'contrast why'} role="status">${said(colours)}</p>
  </div>`
}

/** A theme to begin from: the one in use, which is readable. */
function colourInUse({ settings }: OptionsState): CustomColours {
  const { bg, fg, link } = themeInUse(settings, systemLook())
  return { paper: bg, ink: fg, link }
}

/** The rows of the reader's own theme; the editor is there once it was begun. */
export function customRows(state: OptionsState, acts: OptionsActs): Row[] {
  const colours = state.draft ?? state.settings.theme.custom
  const begin = (): void => acts.pickCustom(colourInUse(state), true)
  const button = (words: MessageKey, press: () => void): TemplateResult =>
    html`<button type="button" class="button small" @click=${press}>${translate(words)}</button>`
  const first: Row = {
    label: translate('customTheme'),
    why: translate('customThemeWhy'),
    control: colours ? button('customRemove', acts.removeCustom) : button('customBegin', begin),
  }
  if (!colours) return [first]
  return [first, { label: translate('customTheme'), control: editor(colours, acts), whole: true }]
}
