import { html, nothing, type TemplateResult } from 'lit-html'
import type { MessageKey } from '../i18n/translate'
import type { LookPatch } from '../settings/patch'
import { type ColourSettings, defaultSettings, FACES, type ReadingSettings } from '../settings/settings'
import { CUSTOM } from '../themes/custom-colours'
import { themes } from '../themes/themes'
import { authorChoices, nightChoices, RANGES, SWITCHES, segment, slider, themeChips, toggle } from './controls'
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
  return look.theme.mode === 'auto' ? 'auto' : theme.id
}

function chips(part: Part): TemplateResult {
  const { state, options, acts } = part
  const chosen = chosenChip(part)
  const choose = (id: string): void => acts.changeLook({ theme: choosingTheme(id, state.look.theme) })
  return themeChips(
    state.look.theme.custom ? [...CHIPS, CUSTOM] : CHIPS,
    { name: 'qd-theme', label: options.translate('theme'), chosen, choose },
    { translate: options.translate, inUse: chosen === 'auto' ? state.theme.id : null, theme: state.look.theme },
  )
}

function faces({ state, options, acts }: Part): TemplateResult {
  const language = state.stage.kind === 'article' ? state.stage.language : null
  const here = facesHere(language)
  const name = (face: ReadingSettings['face']) => options.translate(FACE_WORDS[face])
  const gone = FACES.filter((face) => !here.has(face)).map(name)
  const listed = new Intl.ListFormat(options.locale, { type: 'conjunction' }).format(gone)
  const choices = FACES.map((face) => ({
    value: face,
    words: name(face),
    reason: here.has(face) ? '' : options.translate('fontMissing', { font: name(face) }),
  }))
  return html`${segment(choices, {
    name: 'qd-face',
    label: options.translate('face'),
    chosen: state.look.reading.face,
    choose: (face) => acts.changeLook({ reading: { face } }),
  })}
    ${gone.length > 0 ? html`<p class="reason">${options.translate('fontMissing', { font: listed })}</p>` : nothing}`
}

function sliders({ state, options, acts }: Part): TemplateResult[] {
  const { translate, locale } = options
  const change = (reading: Partial<ReadingSettings>, done: boolean): void => acts.changeLook({ reading }, done)
  return RANGES.map((range) => slider(range, { reading: state.look.reading, translate, locale, change }))
}

function switches({ state, options, acts }: Part): TemplateResult[] {
  return SWITCHES.map((setting) =>
    toggle(options.translate(setting), state.look.reading[setting], (on) =>
      acts.changeLook({ reading: { [setting]: on } }),
    ),
  )
}

/** One or more settings of a part of the look. */
type Group =
  | { part: 'reading'; settings: (keyof ReadingSettings)[] }
  | { part: 'colours'; settings: (keyof ColourSettings)[] }

/** What brings a group back to its defaults; null: it is there. */
function wayBack({ look }: Part['state'], { part, settings }: Group): LookPatch | null {
  const [present, defaults] = [Object.entries(look[part]), new Map(Object.entries(defaultSettings[part]))]
  const changed = present.filter(
    ([name, value]) => settings.some((setting) => setting === name) && value !== defaults.get(name),
  )
  return changed.length > 0 ? { [part]: Object.fromEntries(changed.map(([name]) => [name, defaults.get(name)])) } : null
}

/** A group's name, and beside it the way back while something in it is changed. */
function legend({ state, options, acts }: Part, name: MessageKey, group: Group | null): TemplateResult {
  const back = group && wayBack(state, group)
  return html`<legend>${options.translate(name)}${
    back
      ? html`<button type="button" class="quiet" @click=${() => acts.changeLook(back)}>${options.translate('restore')}</button>`
      : nothing
  }</legend>`
}

/** Author's colours and high contrast; and, in a dark theme, its pictures. */
function colourGroups(part: Part): TemplateResult {
  const { state, options, acts } = part
  const { translate } = options
  const { colours } = state.look
  const change = (patch: Partial<ColourSettings>): void => acts.changeLook({ colours: patch })
  return html`<fieldset>
      ${legend(part, 'authorColours', { part: 'colours', settings: ['author', 'highContrast'] })}
      ${segment(authorChoices(translate), {
        name: 'qd-author',
        label: translate('authorColours'),
        chosen: colours.author,
        choose: (author) => change({ author }),
      })}
      ${toggle(translate('highContrast'), colours.highContrast, (highContrast) => change({ highContrast }))}
    </fieldset>
    ${
      state.theme.dark
        ? html`<fieldset>
            ${legend(part, 'nightPictures', { part: 'colours', settings: ['nightPictures'] })}
            ${segment(nightChoices(translate), {
              name: 'qd-night',
              label: translate('nightPictures'),
              chosen: colours.nightPictures,
              choose: (nightPictures) => change({ nightPictures }),
            })}
          </fieldset>`
        : nothing
    }`
}

/** 阅读设置, the one place to set how it looks. The article beside it is the preview; nothing is confirmed. */
export function settingsPanel(part: Part): TemplateResult {
  const { options, acts } = part
  const { openSettings } = options.actions
  return panelFrame(
    part,
    options.translate('settings'),
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>${legend(part, 'theme', null)}${chips(part)}</fieldset>
      <fieldset>${legend(part, 'face', { part: 'reading', settings: ['face'] })}${faces(part)}</fieldset>
      <fieldset>
        ${legend(part, 'layout', { part: 'reading', settings: [...RANGES.map(({ setting }) => setting), ...SWITCHES] })}
        ${sliders(part)}${switches(part)}
      </fieldset>
      ${colourGroups(part)}
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
