import { readPage } from '../../extract/read-page'
import { fail } from '../../problem/result'

/** Injected on a click; its value is what executeScript answers. An exception is our fault and told as `internal`. */
function answer() {
  try {
    return readPage(document, location.href) ?? fail('nothing-readable')
  } catch (error) {
    console.error('Qingdu:', error)
    return fail('internal')
  }
}

export default answer()
