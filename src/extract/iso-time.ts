import { parseBeijingTime } from '../decode/beijing-time'

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})$/i

/**
 * A time as a page's markup writes it, as ISO 8601 with offset, to the second. Without an offset it is Beijing's:
 * pages that leave it out are Chinese ones. null: no time.
 */
export function toIsoTime(text: string): string | null {
  const [, day, minute, second = '00', zone] = ISO.exec(text.trim()) ?? []
  if (day && minute && zone && !Number.isNaN(Date.parse(`${day}T${minute}:${second}Z`))) {
    const offset = zone.toUpperCase() === 'Z' ? '+00:00' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')
    return `${day}T${minute}:${second}${offset}`
  }
  return parseBeijingTime(text)
}
