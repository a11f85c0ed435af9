/**
 * A date as Chinese pages write it, with or without a time of day (`7:08`, `07时08分`, `下午3:20`, `3:20 PM`); every
 * repeat is bounded. Groups: year, month, day, half of the day, hour, minute, second, half of the day.
 */
export const WRITTEN_TIME =
  /(\d{4})\s{0,2}[-/.年]\s{0,2}(\d{1,2})\s{0,2}[-/.月]\s{0,2}(\d{1,2})\s{0,2}日?(?:[\sT]{0,3}([上下]午|晚上|凌晨)?\s{0,2}(\d{1,2})\s?[:：时時点點]\s?(\d{2})(?:\s?[:：分]\s?(\d{2}))?(?:\s{0,2}([AP]M)\b)?)?/i

const inRange = (value: number, least: number, most: number) => value >= least && value <= most
const two = (value: number) => String(value).padStart(2, '0')

/**
 * The first date in `text` as ISO 8601 with China's offset, to the second: `2026-04-11T02:32:59+08:00`. Chinese pages
 * name no zone and mean Beijing. A missing time of day is midnight. null: there is no date that a calendar has.
 */
export function parseBeijingTime(text: string): string | null {
  const [, years, months, days, before, hours, minutes, seconds, after] = WRITTEN_TIME.exec(text) ?? []
  const parts = [years, months, days, hours, minutes, seconds].map((part) => Number(part ?? 0))
  const [year = 0, month = 0, day = 0, written = 0, minute = 0, second = 0] = parts
  const hour = written + (written < 12 && /下午|晚上|PM/i.test(`${before}${after}`) ? 12 : 0)
  const isCalendar = inRange(year, 1990, 2100) && inRange(month, 1, 12) && inRange(day, 1, daysIn(year, month))
  if (!isCalendar || !inRange(hour, 0, 23) || !inRange(minute, 0, 59) || !inRange(second, 0, 59)) return null
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+08:00`
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Seconds since 1970 as ISO 8601 with China's offset; null: no time of this age. */
export function beijingTimeOf(seconds: number): string | null {
  if (!Number.isInteger(seconds) || !inRange(seconds, 0, 4_102_444_800)) return null
  return new Date((seconds + 8 * 3_600) * 1_000).toISOString().replace(/\.\d{3}Z$/, '+08:00')
}
