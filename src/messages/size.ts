/** Longest message of a web page, in characters (UTF-16 units) of all its strings and names. */
const MAX_MESSAGE_CHARACTERS = 8 * 1024 * 1024

/** Most values in it; also what ends the walk where a message holds itself (Firefox can send that). */
const MAX_VALUES = 500_000

/**
 * Whether a message is small enough to be read. Cheap: strings are counted, not looked at, and it stops at the first
 * excess.
 */
export function isSmall(message: unknown, maxCharacters = MAX_MESSAGE_CHARACTERS): boolean {
  let characters = 0
  let values = 0
  const open: unknown[] = [message]
  while (open.length > 0) {
    const value = open.pop()
    values += 1
    if (typeof value === 'string') characters += value.length
    // Listing the entries of a very long list is what would take the time; bytes are in no message of ours.
    if (ArrayBuffer.isView(value) || (Array.isArray(value) && value.length > MAX_VALUES)) return false
    if (typeof value === 'object' && value !== null) {
      for (const [name, entry] of Object.entries(value)) {
        characters += name.length
        open.push(entry)
      }
    }
    if (characters > maxCharacters || values + open.length > MAX_VALUES) return false
  }
  return true
}
