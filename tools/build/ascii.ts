import type { Plugin } from 'vite'

/**
 * `code` with all that is not ASCII as `\uXXXX`, which strings, templates and expressions read as the same letters. A
 * browser keeps a script of ASCII in half the memory, and compiles it from there. Throws where a letter stands after a
 * backslash, as in a raw template: there an escape would be other text.
 */
export function toAscii(code: string): string {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes: string, letter: string) => {
    if (slashes.length % 2 === 1) throw new Error(`a backslash before ${letter}`)
    return `${slashes}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Every script that is written is ASCII. */
export const asciiOnly = (): Plugin => ({
  name: 'qingdu-ascii-only',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = toAscii(file.code)
    },
  },
})
