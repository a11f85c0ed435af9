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

/** The three ways a moment of the reader's own is said. */
interface DayWords {
  relative: Intl.RelativeTimeFormat
  time: Intl.DateTimeFormat
  thisYear: Intl.DateTimeFormat
  anyYear: Intl.DateTimeFormat
}

/** By locale: making one takes 300 times as long as using it, and a list of 2,000 articles uses it 2,000 times. */
const made = new Map<string, DayWords>()

function dayWords(locale: string): DayWords {
  const found = made.get(locale)
  if (found) return found
  const day = { month: 'long', day: 'numeric' } as const
  const words = {
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    thisYear: new Intl.DateTimeFormat(locale, day),
    anyYear: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
  }
  made.set(locale, words)
  return words
}

/** 今天 09:14, 昨天, 4月8日, 2025年11月2日: a moment of the reader's own. Both in epoch ms. */
export function readersDate(epoch: number, locale: string, now: number): string {
  const moment = new Date(epoch)
  const days = dayOf(new Date(now)) - dayOf(moment)
  const { relative, time, thisYear, anyYear } = dayWords(locale)
  if (days === 0) return `${relative.format(0, 'day')} ${time.format(moment)}`
  if (days === 1) return relative.format(-1, 'day')
  return (moment.getFullYear() === new Date(now).getFullYear() ? thisYear : anyYear).format(moment)
}
