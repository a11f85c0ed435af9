import { type JsValue, readJsLiteral, type Wanted } from './js-literal'

/** Assignments of one name looked at in one script. */
const MAX_TRIES = 16
/** Then perhaps a second name for the same value. */
const ASSIGNS = /["']?\]?\s{0,20}=(?!=)\s{0,20}(?:window\.\w{1,40}\s{0,20}=(?!=)\s{0,20})?/y

/**
 * The first value that a script assigns to `name` (`name = …`, `window.name = …`, `d["name"] = …`) and that the reader
 * of literals knows; undefined: there is none. `wanted`: keys to read, where the value is an object.
 */
export function findAssigned(script: string, name: string, wanted?: Wanted): JsValue {
  let at = script.indexOf(name)
  for (let tries = 0; at !== -1 && tries < MAX_TRIES; at = script.indexOf(name, at + name.length)) {
    if (/[\w$]/.test(script.charAt(at - 1))) continue
    ASSIGNS.lastIndex = at + name.length
    if (!ASSIGNS.test(script)) continue
    tries += 1
    const value = readJsLiteral(script, ASSIGNS.lastIndex, wanted)
    if (value !== undefined && value !== '') return value
  }
  return undefined
}
