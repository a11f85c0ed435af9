import { html, nothing, type TemplateResult } from 'lit-html'
import { sizeWords } from '../shared/size-words'
import { locale, translate } from '../shared/words'
import type { LibraryPart, LibraryPartActs } from './library-acts'
import type { Row, Section } from './rows'

/** What the library takes, how it is backed up and brought back. */
export function librarySection(part: LibraryPart, acts: LibraryPartActs): Section {
  const { usage, work, said } = part
  const rows: Row[] = [
    { label: usageWords(part), why: translate('storageHere'), control: null },
    {
      label: translate('backup'),
      why: translate('backupWhy'),
      control: work?.kind === 'backup' ? progress(part, acts) : button('backupNow', acts.backUp, work !== null),
    },
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

/** Heard by a screen reader while it changes. */
export const librarySaid = ({ work, said }: LibraryPart): string =>
  work
    ? translate(work.kind === 'backup' ? 'backupDoing' : 'restoreDoing', { i: work.done, n: work.total })
    : (said?.words ?? '')

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
