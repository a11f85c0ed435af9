/** FNV-1a with two seeds, 16 hex digits. Names a thing in a list; proves nothing. Source: RFC draft eastlake-fnv. */
export function shortHash(text: string): string {
  return [0x811c9dc5, 0x1000193]
    .map((seed) => {
      let value = seed
      for (let index = 0; index < text.length; index += 1) {
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
      }
      return (value >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
