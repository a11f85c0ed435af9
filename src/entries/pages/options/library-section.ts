import { html, nothing, type TemplateResult } from 'lit-html'
import { toggle } from '../../../reader/controls'
import { readersDate } from '../../../reader/dates'
import { icon } from '../../../reader/icons'
import { sizeWords } from '../../../reader/size-words'
import { lostNotice, lostWords } from '../shared/lost-notice'
import { locale, translate } from '../shared/words'
import type { LibraryPart, LibraryPartActs } from './library-acts'
import { PLENTY, TIGHT } from './room'
import type { Row, Section } from './rows'

/** What the library takes, how it is backed up and brought back. */
export function librarySection(part: LibraryPart, acts: LibraryPartActs): Section {
  const { usage, work, said } = part
  const rows: Row[] = [
    ...lostRows(part, acts),
    { label: usageWords(part), why: translate('storageHereWhy'), control: null },
    ...roomRows(part),
    keptRow(part),
    {
      label: translate('backup'),
      why: `${translate('backupWhy')} · ${lastBackupWords(part)}`,
      control: work?.kind === 'backup' ? progress(part, acts) : button('backupNow', acts.backUp, work !== null),
    },
    autoRow(part, acts),
    {
      label: translate('restoreBackup'),
      why: translate('restoreBackupWhy'),
      control: work?.kind === 'restore' ? progress(part, acts) : fileButton(acts, work !== null),
    },
  ]
  if (usage && usage.archived > 0) {
    const size = sizeWords(usage.archived, locale)
    rows.push({
      label: translate('makeRoom'),
      why: translate('makeRoomWhy', { size }),
      control: button('makeRoomNow', acts.makeRoom, work !== null),
    })
  }
  if (said)
    rows.push({ label: '', whole: true, control: html`<p class=${said.good ? 'done' : 'failed'}>${said.words}</p>` })
  return { id: 'library', title: 'sectionLibrary', rows }
}

/** What the browser lost; the row that brings it back stands below. */
function lostRows({ lost }: LibraryPart, { settleLost }: LibraryPartActs): Row[] {
  if (!lost) return []
  const { said, next } = lostWords(lost)
  const control = lostNotice(lost, settleLost, null)
  return [{ label: said, why: next, whole: true, control }]
}

/** What the browser promised. */
function keptRow({ persisted }: LibraryPart): Row {
  if (persisted === null) return { label: translate('persistLater'), control: null }
  if (persisted) return { label: translate('persistKept'), control: null }
  return { label: translate('persistNot'), why: translate('persistNotWhy'), control: null }
}

function roomRows({ roomFor }: LibraryPart): Row[] {
  if (roomFor === null || roomFor >= PLENTY) return []
  const n = roomFor.toLocaleString(locale)
  if (roomFor >= TIGHT) return [{ label: translate('roomLeft', { n }), control: null }]
  return [{ label: translate('roomTight', { n }), why: translate('roomTightWhy'), control: icon('warn') }]
}

const lastBackupWords = ({ lastBackup }: LibraryPart): string =>
  lastBackup === null
    ? translate('backupNever')
    : translate('backupLast', { date: readersDate(lastBackup, locale, Date.now()) })

function autoRow({ auto }: LibraryPart, { backUpWeekly }: LibraryPartActs): Row {
  const label = translate('backupAuto')
  const why = translate(auto === 'refused' ? 'backupAutoRefused' : 'backupAutoWhy')
  return { label, why, whole: true, control: toggle(label, auto === 'on', backUpWeekly, why) }
}

/** Heard by a screen reader while it changes. */
export function librarySaid({ work, said, auto }: Pick<LibraryPart, 'work' | 'said' | 'auto'>): string {
  // Before anything is done the button says enough.
  if (work && work.total === 0) return ''
  if (work) return translate(work.kind === 'backup' ? 'backupDoing' : 'restoreDoing', { i: work.done, n: work.total })
  return said?.words ?? (auto === 'refused' ? translate('backupAutoRefused') : '')
}

function usageWords({ usage }: LibraryPart): string {
  if (!usage) return translate('library')
  const size = sizeWords(usage.bytes, locale)
  if (usage.articles === 0) return translate('empty')
  return usage.articles === 1 ? translate('storageOne', { size }) : translate('storage', { n: usage.articles, size })
}

const button = (words: 'backupNow' | 'makeRoomNow', run: () => void, disabled: boolean): TemplateResult =>
  html`<button type="button" class="button small" ?disabled=${disabled} @click=${run}>${translate(words)}</button>`

function fileButton({ restore }: LibraryPartActs, disabled: boolean): TemplateResult {
  const chosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return
    const file = target.files?.[0]
    // The same file may be chosen again.
    target.value = ''
    if (file) restore(file)
  }
  return html`<label class="button small file" ?data-disabled=${disabled}>${translate('restoreChoose')}
    <input type="file" accept=".zip,application/zip" ?disabled=${disabled} @change=${chosen} /></label>`
}

function progress({ work }: LibraryPart, { stop }: LibraryPartActs): TemplateResult {
  const { done = 0, total = 0 } = work ?? {}
  const value = total > 0 ? done / total : nothing
  return html`<span class="doing"><progress aria-label=${translate(work?.kind === 'restore' ? 'restoreBackup' : 'backup')}
      value=${value}></progress>
    <button type="button" class="button small" @click=${stop}>${translate('stopWork')}</button></span>`
}
