import { html, nothing, type TemplateResult } from 'lit-html'
import { readersDate } from './dates'
import { type IconName, icon } from './icons'
import { outlineShown } from './outline'
import type { Part } from './view-state'

interface IconButton {
  name: IconName
  /** Said aloud, and in the tip before the key. */
  label: string
  key?: string
  press(): void
  expanded?: boolean
  pressed?: boolean
  disabled?: boolean
  id?: string
}

const iconButton = ({ name, label, key, press, expanded, pressed, disabled, id }: IconButton): TemplateResult =>
  html`<button
    type="button"
    class="icon-button"
    data-button=${id ?? name}
    aria-label=${label}
    title=${key ? `${label} (${key})` : label}
    aria-expanded=${expanded ?? nothing}
    aria-pressed=${pressed ?? nothing}
    ?disabled=${disabled ?? false}
    @click=${press}
  >${icon(name)}</button>`

/** How the save button stands. */
function saveState({ state }: Part): 'idle' | 'saving' | 'saved' | 'changed' {
  if (state.saving) return 'saving'
  if (state.saved.savedAt === null) return 'idle'
  return state.saved.changed ? 'changed' : 'saved'
}

function saveButton(part: Part): TemplateResult {
  const { state, options, acts } = part
  const { translate, locale } = options
  const stands = saveState(part)
  const label = { idle: 'save', saving: 'saving', saved: 'saved', changed: 'saveUpdate' } as const
  const { savedAt, lacking = 0 } = state.saved
  // "Saved" alone is for what is there with all its pictures.
  const lacks = stands === 'saved' && lacking > 0 ? translate('picturesMissing', { n: lacking }) : ''
  const words = lacks ? `${translate('saved')} · ${lacks}` : translate(label[stands])
  const tip =
    savedAt === null ? `${words} (S)` : translate('savedOn', { date: readersDate(savedAt, locale, Date.now()) })
  return html`<button
    type="button"
    class="save"
    data-button="save"
    data-state=${stands}
    title=${tip}
    ?disabled=${state.stage.kind !== 'article'}
    aria-disabled=${stands === 'saving' ? 'true' : nothing}
    @click=${acts.save}
  >${
    stands === 'saving'
      ? html`<span class="ring" aria-hidden="true"></span>`
      : icon(savedAt === null ? 'save' : 'saved')
  }<span class="label">${words}</span></button>`
}

const divider = html`<span class="divider"></span>`

/** How it looks: text panel and theme. */
const looks = ({ state, options: { translate }, acts }: Part, disabled: boolean) => [
  iconButton({
    name: 'text',
    label: translate('text'),
    key: ',',
    press: () => acts.open('settings'),
    expanded: state.open === 'settings',
    disabled,
  }),
  iconButton({ name: 'theme', label: translate('theme'), key: 'T', press: acts.stepTheme, disabled }),
]

/** Where else it can be read. */
function places({ state, options: { translate, actions } }: Part, disabled: boolean) {
  const { stage } = state
  const buttons: TemplateResult[] = []
  const { readSelection, readHere, openTab } = actions
  if (readSelection) {
    buttons.push(iconButton({ name: 'selection', label: translate('readSelection'), press: readSelection, disabled }))
  }
  if (readHere) {
    const press = () => readHere.call(actions)
    buttons.push(iconButton({ name: 'page', label: translate('readHere'), press, disabled }))
  }
  if (openTab) {
    const press = () => stage.kind === 'article' && openTab.call(actions, stage.article)
    buttons.push(iconButton({ name: 'tab', label: translate('openTab'), press, disabled }))
  }
  return buttons
}

/** What there is about a saved copy. */
function copyButton({ state, options: { translate, actions } }: Part): TemplateResult | typeof nothing {
  const { stage, saved } = state
  const { openCopy } = actions
  if (!openCopy || stage.kind !== 'article' || saved.savedAt === null) return nothing
  return iconButton({ name: 'more', label: translate('copyMore'), press: () => openCopy.call(actions, stage.article) })
}

function rightGroup(part: Part): TemplateResult {
  const { state, options, acts } = part
  const { translate, actions, surface } = options
  if (state.stage.kind === 'problem') {
    const { openSettings } = actions
    return html`${looks(part, false)[1]}${
      openSettings
        ? iconButton({ name: 'settings', label: translate('allSettings'), press: () => openSettings.call(actions) })
        : nothing
    }`
  }
  const waiting = state.stage.kind === 'loading'
  const outline =
    surface !== 'popup' && state.stage.kind === 'article' && state.stage.headings.length > 0
      ? html`${iconButton({
          name: 'outline',
          label: translate('outline'),
          key: 'O',
          press: acts.toggleOutline,
          pressed: outlineShown(part),
        })}${divider}`
      : nothing
  const elsewhere = places(part, waiting)
  const last = surface === 'popup' && elsewhere.length > 0 ? divider : nothing
  const all = html`${outline}${looks(part, waiting)}${divider}${elsewhere}${last}${saveButton(part)}${copyButton(part)}`
  return waiting ? html`<div class="waiting">${all}</div>` : all
}

/** The words in the bar: where the article is from, or, once its h1 has scrolled out, what it is. */
function where({ state, options }: Part): TemplateResult {
  const { stage } = state
  if (stage.kind !== 'article') return html`<span class="where">${options.source}</span>`
  if (state.titleAway) return html`<span class="where title" aria-hidden="true">${stage.article.title}</span>`
  return html`<span class="where">${stage.article.siteName ?? options.source}</span>`
}

/** The bar over the article; the progress is a decoration that `scrolling` draws. */
export function bar(part: Part): TemplateResult {
  const { translate, actions } = part.options
  const { close } = actions
  const first = close
    ? iconButton({ name: 'close', label: translate('close'), key: 'Esc', press: () => close.call(actions) })
    : iconButton({ name: 'library', label: translate('library'), press: () => actions.openLibrary() })
  return html`<header class="bar">
    <div class="toolbar" role="toolbar" aria-label=${translate('toolbar')}>${first}${where(part)}${rightGroup(part)}</div>
    <div class="progress" aria-hidden="true"></div>
  </header>`
}
