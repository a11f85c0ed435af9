import { findJsonEnd, parseJson } from './json-scan'

/** A value that a script gives to a name. */
export interface Assigned {
  /** `window.DATA`, `initData`, as written. */
  name: string
  value: unknown
}

/** Tried at most in one script, so that a hostile one cannot have its text read once for each. */
const MAX_TRIES = 64
/** UTF-16 units read in vain in one script. */
const MAX_WASTE = 8 * 1024 * 1024

/** A name, `=`, and where a value begins; between them nothing but what keeps an older value (`a || {`). */
const ASSIGNMENT = /([\w$][\w$.]{0,80}|\])\s{0,20}=\s{0,20}(?:[\w$.]{1,80}\s{0,5}\|\|\s{0,20})?(?=[{[])/g
/** A name written as `window["DATA"]`. */
const BRACKETED = /\[\s{0,5}["']([\w$]{1,80})["']\s{0,5}\]$/

/**
 * The JSON that a script assigns to names, in order: `window.DATA = {…}` with or without `;`, whatever stands in its
 * strings. What is program code or was cut is left out. `wanted` is asked with the name before anything is read.
 */
export function readAssigned(script: string, wanted: (name: string) => boolean): Assigned[] {
  const found: Assigned[] = []
  const pattern = new RegExp(ASSIGNMENT)
  let waste = 0
  for (let tries = 0; tries < MAX_TRIES && waste < MAX_WASTE; ) {
    const match = pattern.exec(script)
    if (!match) break
    const name = nameIn(script, match)
    if (!wanted(name)) continue
    tries += 1
    const start = pattern.lastIndex
    const end = findJsonEnd(script, start)
    const value = end === null ? undefined : parseJson(script.slice(start, end))
    if (end === null || value === undefined) {
      waste += (end ?? script.length) - start
      continue
    }
    found.push({ name, value })
    pattern.lastIndex = end
  }
  return found
}

function nameIn(script: string, match: RegExpExecArray): string {
  const [, name = ''] = match
  if (name !== ']') return name
  const before = script.slice(Math.max(0, match.index - 100), match.index + 1)
  return BRACKETED.exec(before)?.[1] ?? ''
}
