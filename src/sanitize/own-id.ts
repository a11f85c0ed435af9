/** Ids of an article, kept apart from every name of ours and of the DOM by a prefix, DOMPurify's own. */
const PREFIX = 'user-content-'
const ID = /^[\p{L}\p{N}_.:-]{1,150}$/u

/** The prefixed id; null: no id that we keep. One that has the prefix keeps it. */
export function toOwnId(value: string): string | null {
  const bare = value.startsWith(PREFIX) ? value.slice(PREFIX.length) : value
  return ID.test(bare) ? PREFIX + bare : null
}
