import { html, nothing, type TemplateResult } from 'lit-html'
import type { MessageKey } from '../i18n/translate'
import { defaultSettings, FACES, type ReadingSettings } from '../settings/settings'
import { themes } from '../themes/themes'
import { facesHere } from './faces'
import { icon } from './icons'
import { choosingTheme } from './theme-choice'
import type { Part } from './view-state'

const FACE_WORDS = { hei: 'face_hei', song: 'face_song', kai: 'face_kai', fangsong: 'face_fangsong' } as const

const CHIPS = ['auto', ...themes.map(({ id }) => id)]

/** The frame both panels share: a heading that takes the focus, and a way out. */
export function panelFrame({ state, options, acts }: Part, heading: string, content: TemplateResult): TemplateResult {
  return html`<div class="panel ${state.room.panel ? '' : 'floating'}" role="dialog" aria-labelledby="qd-panel">
    <div class="head">
      <h2 class="silent" id="qd-panel" tabindex="-1">${heading}</h2>
      <button type="button" class="icon-button" aria-label=${options.translate('close')} title=${`${options.translate('close')} (Esc)`}
        @click=${acts.closePanel}>${icon('close')}</button>
    </div>
    ${content}
  </div>`
}

/** The chosen chip: auto, or the palette that day or night was set to by hand. */
function chosenChip({ state: { look, theme } }: Part): string {
  return look.theme.mode === 'auto' ? 'auto' : theme
}

function chips(part: Part): TemplateResult {
  const { state, options, acts } = part
  const chosen = chosenChip(part)
  return html`<div class="chips" role="radiogroup" aria-label=${options.translate('theme')}>
    ${CHIPS.map((id) => {
      const theme = themes.find((each) => each.id === id)
      const inUse = chosen === 'auto' && id === state.theme
      return html`<label class="chip ${inUse ? 'in-use' : ''}">
        <input type="radio" name="qd-theme" value=${id} .checked=${chosen === id}
          @change=${() => acts.changeLook({ theme: choosingTheme(id) })} />
        <span class="colour ${theme ? '' : 'auto'}" aria-hidden="true"
          style=${theme ? `background:${theme.bg};color:${theme.fg}` : ''}>${theme ? '文' : ''}</span>
        ${options.translate(`theme_${id}` as MessageKey)}
      </label>`
    })}
  </div>`
}

function faces({ state, options, acts }: Part): TemplateResult {
  const language = state.stage.kind === 'article' ? state.stage.language : null
  const here = facesHere(language)
  const name = (face: ReadingSettings['face']) => options.translate(FACE_WORDS[face])
  const gone = FACES.filter((face) => !here.has(face)).map(name)
  const listed = new Intl.ListFormat(options.locale, { type: 'conjunction' }).format(gone)
  return html`<div class="segment" role="radiogroup" aria-label=${options.translate('face')}>
      ${FACES.map(
        (face) => html`<label title=${here.has(face) ? '' : options.translate('fontMissing', { font: name(face) })}>
          <input type="radio" name="qd-face" value=${face} ?disabled=${!here.has(face)}
            .checked=${state.look.reading.face === face}
            @change=${() => acts.changeLook({ reading: { face } })} />
          <span>${name(face)}</span>
        </label>`,
      )}
    </div>
    ${gone.length > 0 ? html`<p class="reason">${options.translate('fontMissing', { font: listed })}</p>` : nothing}`
}

interface Slider {
  setting: 'fontSize' | 'lineHeight' | 'measure' | 'paragraphGap'
  min: number
  max: number
  step: number
  /** The number with its unit; none: the number alone. */
  unit?: MessageKey
}

const SLIDERS: Slider[] = [
  { setting: 'fontSize', min: 14, max: 32, step: 1 },
  { setting: 'lineHeight', min: 1.5, max: 2.2, step: 0.1 },
  { setting: 'measure', min: 20, max: 48, step: 1, unit: 'measureValue' },
  { setting: 'paragraphGap', min: 0, max: 1.5, step: 0.1, unit: 'paragraphGapValue' },
]

function slider({ state, options, acts }: Part, { setting, min, max, step, unit }: Slider): TemplateResult {
  const value = state.look.reading[setting]
  const number = (event: Event): number =>
    event.target instanceof HTMLInputElement ? Math.round(event.target.valueAsNumber * 10) / 10 : value
  const shown = new Intl.NumberFormat(options.locale, { maximumFractionDigits: 1 }).format(value)
  const words = unit ? options.translate(unit, { n: shown }) : shown
  return html`<label class="slider">
    <span class="name">${options.translate(setting)}</span>
    <input type="range" min=${min} max=${max} step=${step} .value=${String(value)} aria-valuetext=${words}
      style=${`--share:${((value - min) / (max - min)) * 100}%`}
      @input=${(event: Event) => acts.changeLook({ reading: { [setting]: number(event) } }, false)}
      @change=${(event: Event) => acts.changeLook({ reading: { [setting]: number(event) } })} />
    <output aria-hidden="true">${words}</output>
  </label>`
}

const SWITCHES = ['indent', 'justify', 'autospace'] as const

function switches({ state, options, acts }: Part): TemplateResult[] {
  return SWITCHES.map(
    (setting) => html`<label class="switch">
      <span>${options.translate(setting)}</span>
      <input type="checkbox" role="switch" .checked=${state.look.reading[setting]}
        @change=${() => acts.changeLook({ reading: { [setting]: !state.look.reading[setting] } })} />
      <span class="track" aria-hidden="true"></span>
    </label>`,
  )
}

/** A group's name, and beside it the way back while something in it is changed. */
function legend({ state, options, acts }: Part, name: MessageKey, settings: (keyof ReadingSettings)[]): TemplateResult {
  const defaults = defaultSettings.reading
  const changed = settings.filter((setting) => state.look.reading[setting] !== defaults[setting])
  const back = Object.fromEntries(changed.map((setting) => [setting, defaults[setting]]))
  return html`<legend>${options.translate(name)}${
    changed.length > 0
      ? html`<button type="button" class="quiet" @click=${() => acts.changeLook({ reading: back })}>${options.translate('restore')}</button>`
      : nothing
  }</legend>`
}

/** 阅读设置, the one place to set how it looks. The article beside it is the preview; nothing is confirmed. */
export function settingsPanel(part: Part): TemplateResult {
  const { options, acts } = part
  const { openSettings } = options.actions
  return panelFrame(
    part,
    options.translate('settings'),
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>${legend(part, 'theme', [])}${chips(part)}</fieldset>
      <fieldset>${legend(part, 'face', ['face'])}${faces(part)}</fieldset>
      <fieldset>
        ${legend(part, 'layout', [...SLIDERS.map(({ setting }) => setting), ...SWITCHES])}
        ${SLIDERS.map((each) => slider(part, each))}${switches(part)}
      </fieldset>
      <div class="foot">
        <button type="button" class="quiet" @click=${acts.resetLook}>${options.translate('reset')}</button>
        ${
          openSettings
            ? html`<button type="button" class="all" @click=${() => openSettings.call(options.actions)}>
                ${options.translate('allSettings')}${icon('chevron')}</button>`
            : nothing
        }
      </div>
    </form>`,
  )
}
