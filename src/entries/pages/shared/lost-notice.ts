import { html, nothing, type TemplateResult } from 'lit-html'
import { goneOf, type Loss } from '../../../article/library-memory'
import { readersDate } from '../../../reader/dates'
import { icon } from '../../../reader/icons'
import { locale, translate } from './words'

/** Articles that the browser lost, and what is known of backups that have them. */
export interface Lost extends Loss {
  /** Whether backups are made by themselves, into the downloads folder. */
  auto: boolean
  /** When (epoch ms) the last backup was begun; null: never. */
  lastBackup: number | null
}

/** What happened, and what helps. */
export function lostWords(lost: Lost): { said: string; next: string } {
  const { countedAt, seenAt, auto, lastBackup } = lost
  const n = goneOf(lost)
  const day = (at: number): string => readersDate(at, locale, Date.now())
  // One that was made since has nothing of what is gone.
  const isLater = lastBackup !== null && lastBackup >= seenAt
  const made = lastBackup === null ? translate('backupNever') : translate('backupLast', { date: day(lastBackup) })
  const last = isLater ? translate('lostBefore', { date: day(seenAt) }) : made
  const where = auto ? translate('lostWhere') : ''
  return {
    said: translate('lostSaid', { n, date: day(countedAt) }),
    next: translate('lostNext', { n, last, where }).trim(),
  }
}

/** Says so until the reader decides (`settle`); `restorePath`: where a backup is chosen, where that is another page. */
export function lostNotice(lost: Lost, settle: () => void, restorePath: string | null): TemplateResult {
  const { said, next } = lostWords(lost)
  return html`<div class="notice reminder lost" role="alert">${icon('warn')}
    <div><p>${said}</p><p class="why">${next}</p></div>
    <div class="acts">${restorePath ? html`<a class="quiet" href=${restorePath}>${translate('restoreBackup')}</a>` : nothing}
      <button type="button" class="quiet" @click=${settle}>${translate('dismiss')}</button></div></div>`
}
