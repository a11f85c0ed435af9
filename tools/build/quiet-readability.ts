import type { Plugin } from 'vite'

/** A call with its arguments: strings, and brackets two deep. */
const CALL = /this\.log\((?:[^()"'`]|"[^"\n]*"|'[^'\n]*'|`[^`]*`|\((?:[^()]|\([^()]*\))*\))*\)/g
/** Members of its own, `_grabArticle` and `DIV_TO_P_ELEMS`, where they are used and where they are defined; none of the DOM's. */
const OWN = /(?<=\.|^ {2})(?:_[a-z]\w+|(?!\w+_NODE\b)[A-Z][A-Z_]{3,}\b)/gm

/** Long names of one file's own become short ones, the same everywhere. */
function shortened(code: string): string {
  const names = new Map<string, string>()
  return code.replace(OWN, (name) => {
    const short = names.get(name) ?? `_${names.size.toString(36)}`
    names.set(name, short)
    return short
  })
}

/** Readability's source without its sentences and with short names. */
export const quieted = (code: string): string =>
  shortened(code.replace(CALL, 'void 0').replaceAll('if (this._debug)', 'if (false)'))

/**
 * Readability tells what it does to whom sets `debug`, which we never do: its sentences are half a kilobyte of each of
 * our scripts, the names of its own members as much again, which no minifier may touch. Without
 * this, budgets do not hold (extract.js 86.2 kB of 85). That a version reads as before is for the test to say.
 */
export const quietReadability = (): Plugin => ({
  name: 'qingdu-quiet-readability',
  transform: (code, id) =>
    /@mozilla\/readability\/Readability\.js/.test(id) ? { code: quieted(code), map: null } : null,
})
