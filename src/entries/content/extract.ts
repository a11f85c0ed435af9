import { readPage } from '../../extract/read-page'
import { readSelection } from '../../extract/read-selection'
import { fail } from '../../problem/result'
import { sanitize } from '../../sanitize/sanitize'
import { fetchSelected } from './selected'
import { type Extraction, fetchTaker } from './taker'

const selected = fetchSelected()

/** The article of the page we stand in, or of what is selected in it. An exception is our fault and told as `internal`. */
const readThisPage: Extraction['read'] = () => {
  try {
    if (selected) return readSelection(document, location.href, selected)
    return readPage(document, location.href) ?? fail('nothing-readable')
  } catch (error) {
    console.error('Qingdu:', error)
    return fail('internal')
  }
}

const taker = fetchTaker()

/** Injected on a click; its value is what executeScript answers: the article, or what the overlay before it made of it. */
export default taker ? taker({ read: readThisPage, sanitize }) : readThisPage()
