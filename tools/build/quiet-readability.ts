import type { Plugin } from 'vite'

/** A call with its arguments: strings, and brackets two deep. */
const CALL = /this\.log\((?:[^()"'`]|"[^"\n]*"|'[^'\n]*'|`[^`]*`|\((?:[^()]|\([^()]*\))*\))*\)/g

/**
 * Readability tells what it does to whom sets `debug`, which we never do: its sentences are half a kilobyte of each of
 * our scripts. A new version that writes them otherwise stays as it is.
 */
export const quietReadability = (): Plugin => ({
  name: 'qingdu-quiet-readability',
  transform: (code, id) =>
    /@mozilla\/readability\/Readability\.js/.test(id) ? { code: code.replace(CALL, 'void 0'), map: null } : null,
})
