import { sizeWords } from '../../../reader/size-words'
import type { Backup } from './back-up'
import { locale, translate } from './words'

/** What a backup that is made holds, and what it does not. */
export function backupWords({ count: n, left: m, bytes }: Pick<Backup, 'count' | 'left' | 'bytes'>): string {
  const size = sizeWords(bytes, locale)
  return m === 0 ? translate('backupDone', { n, size }) : translate('backupLeft', { n, size, m })
}
