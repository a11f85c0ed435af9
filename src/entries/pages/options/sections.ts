import { html, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { MessageKey } from '../../../i18n/translate'
import {
  authorChoices,
  nightChoices,
  RANGES,
  SWITCHES,
  segment,
  slider,
  themeChips,
  toggle,
} from '../../../reader/controls'
import { facesHere } from '../../../reader/faces'
import { FACES, type Settings } from '../../../settings/settings'
import { CUSTOM } from '../../../themes/custom-colours'
import { themes } from '../../../themes/themes'
import { locale, translate } from '../shared/words'
import { customRows } from './custom-theme'
import { librarySection } from './library-section'
import type { Row, Section } from './rows'
import type { OptionsActs, OptionsState } from './state'

const MODES: readonly [Settings['theme']['mode'], MessageKey][] = [
  ['auto', 'theme_auto'],
  ['light', 'modeLight'],
  ['dark', 'modeDark'],
]
const FACE_WORDS = { hei: 'face_hei', song: 'face_song', kai: 'face_kai', fangsong: 'face_fangsong' } as const
const WHY: Partial<Record<(typeof SWITCHES)[number], MessageKey>> = { indent: 'indentWhy', justify: 'justifyWhy' }

/** The chips of day (`dark` false) or night. */
function themesOf(dark: boolean, { settings }: OptionsState, { change }: OptionsActs): TemplateResult {
  const slot = dark ? 'dark' : 'light'
  const ids = themes.filter((theme) => theme.dark === dark).map(({ id }) => id)
  return themeChips(
    settings.theme.custom ? [...ids, CUSTOM] : ids,
    {
      name: `theme-${slot}`,
      label: translate(dark ? 'themeByNight' : 'themeByDay'),
      chosen: settings.theme[slot],
      choose: (id) => change({ theme: { [slot]: id } }),
    },
    { translate, inUse: null, theme: settings.theme },
  )
}

function look(state: OptionsState, acts: OptionsActs): Section {
  const mode = segment(
    MODES.map(([value, words]) => ({ value, words: translate(words) })),
    {
      name: 'mode',
      label: translate('theme'),
      chosen: state.settings.theme.mode,
      choose: (chosen) => acts.change({ theme: { mode: chosen } }),
    },
  )
  return {
    id: 'look',
    title: 'sectionLook',
    rows: [
      { label: translate('theme'), why: translate('modeWhy'), control: mode },
      { label: translate('themeByDay'), control: themesOf(false, state, acts) },
      { label: translate('themeByNight'), control: themesOf(true, state, acts) },
      ...customRows(state, acts),
      ...colourRows(state, acts),
    ],
  }
}

/** Author's colours, contrast, and pictures by night. */
function colourRows({ settings: { colours } }: OptionsState, { change }: OptionsActs): Row[] {
  const author = segment(authorChoices(translate), {
    name: 'author',
    label: translate('authorColours'),
    chosen: colours.author,
    choose: (chosen) => change({ colours: { author: chosen } }),
  })
  const night = segment(nightChoices(translate), {
    name: 'night',
    label: translate('nightPictures'),
    chosen: colours.nightPictures,
    choose: (chosen) => change({ colours: { nightPictures: chosen } }),
  })
  const [words, why] = [translate('highContrast'), translate('highContrastWhy')]
  const contrast = toggle(words, colours.highContrast, (on) => change({ colours: { highContrast: on } }), why)
  return [
    { label: translate('authorColours'), why: translate('authorColoursWhy'), control: author },
    { label: words, why, whole: true, control: contrast },
    { label: translate('nightPictures'), why: translate('nightPicturesWhy'), control: night },
  ]
}

function reading({ settings }: OptionsState, { change }: OptionsActs): Section {
  const here = facesHere(null)
  const faces = FACES.map((face) => ({
    value: face,
    words: translate(FACE_WORDS[face]),
    reason: here.has(face) ? '' : translate('fontMissing', { font: translate(FACE_WORDS[face]) }),
  }))
  const face = segment(faces, {
    name: 'face',
    label: translate('face'),
    chosen: settings.reading.face,
    choose: (chosen) => change({ reading: { face: chosen } }),
  })
  const sliders = RANGES.map((range) => ({
    label: translate(range.setting),
    whole: true,
    control: slider(range, {
      reading: settings.reading,
      translate,
      locale,
      change: (patch, done) => change({ reading: patch }, done),
    }),
  }))
  const switches = SWITCHES.map((setting) => {
    const key = WHY[setting]
    const why = key ? translate(key) : ''
    const set = (on: boolean): void => change({ reading: { [setting]: on } })
    const words = translate(setting)
    return { label: words, why, whole: true, control: toggle(words, settings.reading[setting], set, why) }
  })
  return {
    id: 'reading',
    title: 'sectionReading',
    rows: [{ label: translate('face'), control: face }, ...sliders, ...switches],
  }
}

function sites({ settings, refused }: OptionsState, { detectEverywhere }: OptionsActs): Section {
  const radio = (on: boolean, words: MessageKey, why: MessageKey) => ({
    label: translate(words),
    why: translate(why),
    whole: true,
    control: html`<label class="radio">
      <input type="radio" name="detect" value=${on ? 'all' : 'qq'} .checked=${live(settings.detectEverywhere === on)}
        @change=${() => detectEverywhere(on)} />
      <span class="dot" aria-hidden="true"></span>
      <span>${translate(words)}<span class="why">${translate(why)}</span>${
        on && refused ? html`<span class="why" role="status">${translate('detectRefused')}</span>` : ''
      }</span>
    </label>`,
  })
  return {
    id: 'sites',
    title: 'sectionSites',
    rows: [radio(false, 'detectQQ', 'detectQQWhy'), radio(true, 'detectAll', 'detectAllWhy')],
  }
}

/** The two browsers keep their keys in different places. */
const keyChangeWords = (): MessageKey =>
  navigator.userAgent.includes('Firefox/') ? 'keyChangeFirefox' : 'keyChangeChromium'

const keysShown = (keys: string | null): TemplateResult =>
  keys
    ? html`<span class="keys">${keys.split('+').map((key) => html`<kbd>${key}</kbd>`)}</span>`
    : html`<span class="none">${translate('keyNone')}</span>`

function shortcuts({ keys, saveKeys }: OptionsState): Section {
  return {
    id: 'keys',
    title: 'sectionKeys',
    rows: [
      { label: translate('keyToggle'), why: translate('keyToggleWhy'), control: keysShown(keys) },
      { label: translate('saveArticle'), why: translate('keyToggleWhy'), control: keysShown(saveKeys) },
      { label: translate('keyChange'), why: translate(keyChangeWords()), control: null },
    ],
  }
}

/** `*://pictures.example/*` as a reader knows it. */
const siteOf = (pattern: string): string => pattern.replace(/^[^/]*\/\//, '').replace(/\/\*$/, '')

function grants({ allSites, pictureSites }: OptionsState, acts: OptionsActs): Section {
  const button = (site: string, run: () => void) =>
    html`<button type="button" class="button small" aria-label=${translate('labelled', { label: translate('takeBack'), of: site })} @click=${run}>
      ${translate('takeBack')}</button>`
  return {
    id: 'grants',
    title: 'sectionGrants',
    rows: [
      { label: translate('requests'), why: translate('requestsWhy'), control: null },
      { label: translate('grantQQ'), why: translate('grantQQWhy'), control: null },
      {
        label: translate('grantAll'),
        why: translate(allSites ? 'grantAllWhy' : 'grantNone'),
        control: allSites ? button(translate('grantAll'), () => acts.detectEverywhere(false)) : null,
      },
      ...pictureSites.map((pattern) => ({
        label: siteOf(pattern),
        why: translate('grantPicturesWhy'),
        control: button(siteOf(pattern), () => acts.takeBack(pattern)),
      })),
    ],
  }
}

const about = ({ version }: OptionsState, { reset }: OptionsActs): Section => ({
  id: 'about',
  title: 'sectionAbout',
  rows: [
    { label: translate('aboutVersion', { version }), why: translate('aboutWhy'), control: null },
    {
      label: translate('reset'),
      why: translate('resetWhy'),
      control: html`<button type="button" class="button small" aria-label=${translate('labelled', { label: translate('restore'), of: translate('reset') })}
        @click=${reset}>${translate('restore')}</button>`,
    },
  ],
})

/** All there is to set, in the order of the page. */
export const sections = (state: OptionsState, acts: OptionsActs): Section[] => [
  look(state, acts),
  reading(state, acts),
  sites(state, acts),
  shortcuts(state),
  librarySection(state.library, acts.library),
  grants(state, acts),
  about(state, acts),
]
