/** Day and, where the page gave one, time of an ISO 8601 string, as the page's own clock showed it. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/

/** 2026年4月11日 02:32: when the article appeared, by the clock it was written at. Null: not a date. */
export function publishedDate(iso: string, locale: string): string | null {
  const found = ISO.exec(iso)
  if (!found) return null
  const [, year, month, day, hour, minute] = found
  const timed = hour !== undefined
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0))
  if (Number.isNaN(moment)) return null
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(timed ? { timeStyle: 'short' as const, hourCycle: 'h23' as const } : {}),
    timeZone: 'UTC',
  }).format(moment)
}

const dayOf = (moment: Date): number => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000

/** 今天 09:14, 昨天, 4月8日, 2025年11月2日: a moment of the reader's own. Both in epoch ms. */
export function readersDate(epoch: number, locale: string, now: number): string {
  const moment = new Date(epoch)
  const days = dayOf(new Date(now)) - dayOf(moment)
  const word = () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
  if (days === 0) {
    const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return `${word()} ${time.format(moment)}`
  }
  if (days === 1) return word()
  const sameYear = moment.getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(locale, {
    ...(sameYear ? {} : { year: 'numeric' as const }),
    month: 'long',
    day: 'numeric',
  }).format(moment)
}
