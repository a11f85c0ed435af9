/**
 * Controls drawn over native inputs, which stay for keyboards and screen readers. Panel and options share them. A press
 * moves the native input, whatever becomes of it: who chooses is to show the choice at once and to take it back where
 * it is refused.
 */
import { html, type TemplateResult } from 'lit-html'
import type { MessageKey, Translate } from '../i18n/translate'
import type { ColourSettings, ReadingSettings, ThemeChoice } from '../settings/settings'
import { CUSTOM } from '../themes/custom-colours'
import { findChosen } from './theme-choice'

export interface Choice<Value extends string> {
  value: Value
  words: string
  /** Why it cannot be chosen here; '' where it can. */
  reason?: string
}

interface OneOf<Value extends string> {
  /** Of the radio group, unique in the page. */
  name: string
  label: string
  chosen: Value
  choose(value: Value): void
}

/** A few short choices side by side. */
export const segment = <Value extends string>(
  choices: readonly Choice<Value>[],
  { name, label, chosen, choose }: OneOf<Value>,
): TemplateResult =>
  html`<div class="segment" role="radiogroup" aria-label=${label}>
    ${choices.map(
      ({ value, words, reason = '' }) => html`<label title=${reason}>
        <input type="radio" name=${name} value=${value} ?disabled=${reason !== ''} .checked=${chosen === value}
          @change=${() => choose(value)} />
        <span>${words}</span>
      </label>`,
    )}
  </div>`

const themeWords = (id: string): MessageKey => (id === CUSTOM ? 'theme_custom' : (`theme_${id}` as MessageKey))

/** Palettes as discs; `auto` is half day, half night. `inUse`: the one that auto shows now. */
export const themeChips = (
  ids: readonly string[],
  { name, label, chosen, choose }: OneOf<string>,
  { translate, inUse, theme: choice }: { translate: Translate; inUse: string | null; theme: ThemeChoice },
): TemplateResult =>
  html`<div class="chips" role="radiogroup" aria-label=${label}>
    ${ids.map((id) => {
      const theme = findChosen(id, choice)
      return html`<label class="chip ${id === inUse ? 'in-use' : ''}">
        <input type="radio" name=${name} value=${id} .checked=${chosen === id} @change=${() => choose(id)} />
        <span class="colour ${theme ? '' : 'auto'}" aria-hidden="true"
          style=${theme ? `background:${theme.bg};color:${theme.fg}` : ''}>${theme ? '文' : ''}</span>
        ${translate(themeWords(id))}
      </label>`
    })}
  </div>`

/** What may become of an author's colours. */
export const authorChoices = (translate: Translate): Choice<ColourSettings['author']>[] => [
  { value: 'kept', words: translate('author_kept') },
  { value: 'calm', words: translate('author_calm') },
  { value: 'off', words: translate('author_off') },
]

/** What may become of pictures in dark themes, each with what the one before does. */
export const nightChoices = (translate: Translate): Choice<ColourSettings['nightPictures']>[] => [
  { value: 'as-is', words: translate('night_as_is') },
  { value: 'drawings', words: translate('night_drawings') },
  { value: 'dimmed', words: translate('night_dimmed') },
]

/** A number of the reading settings: its range, its step, and the message that gives it a unit (none: bare). */
export interface Range {
  setting: 'fontSize' | 'lineHeight' | 'measure' | 'paragraphGap'
  min: number
  max: number
  step: number
  unit?: MessageKey
}

export const RANGES: readonly Range[] = [
  { setting: 'fontSize', min: 14, max: 32, step: 1 },
  { setting: 'lineHeight', min: 1.5, max: 2.2, step: 0.1 },
  { setting: 'measure', min: 20, max: 48, step: 1, unit: 'measureValue' },
  { setting: 'paragraphGap', min: 0, max: 1.5, step: 0.1, unit: 'paragraphGapValue' },
]

interface SliderOptions {
  reading: ReadingSettings
  translate: Translate
  locale: string
  /** `done`: let go; until then it is being moved. */
  change(patch: Partial<ReadingSettings>, done: boolean): void
}

/** A slider with its name at the left and its number at the right. */
export function slider(
  { setting, min, max, step, unit }: Range,
  { reading, translate, locale, change }: SliderOptions,
): TemplateResult {
  const value = reading[setting]
  const patch = (event: Event): Partial<ReadingSettings> =>
    // Tenths of steps add up to 1.8000000000000003.
    event.target instanceof HTMLInputElement ? { [setting]: Math.round(event.target.valueAsNumber * 10) / 10 } : {}
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
  const words = unit ? translate(unit, { n: shown }) : shown
  return html`<label class="slider">
    <span class="name">${translate(setting)}</span>
    <input type="range" min=${min} max=${max} step=${step} .value=${String(value)} aria-valuetext=${words}
      style=${`--share:${((value - min) / (max - min)) * 100}%`}
      @input=${(event: Event) => change(patch(event), false)} @change=${(event: Event) => change(patch(event), true)} />
    <output aria-hidden="true">${words}</output>
  </label>`
}

/** The reading settings that are on or off. */
export const SWITCHES = ['indent', 'justify', 'autospace'] as const

/**
 * A switch with its words at the left; `why`: a second, quieter line. It shows `on` until it is drawn anew: some changes
 * wait for the browser's grant.
 */
export function toggle(words: string, on: boolean, change: (on: boolean) => void, why = ''): TemplateResult {
  const pressed = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) target.checked = on
    change(!on)
  }
  return html`<label class="switch">
    <span>${words}${why ? html`<span class="why">${why}</span>` : ''}</span>
    <input type="checkbox" role="switch" .checked=${on} @change=${pressed} />
    <span class="track" aria-hidden="true"></span>
  </label>`
}
