import { readPage } from '../../extract/read-page'
import { readSelection } from '../../extract/read-selection'
import { fail } from '../../problem/result'
import { fetchSelected } from './selected'
import { fetchTaker, type ReadThisPage } from './taker'

const selected = fetchSelected()

/** The article of the page we stand in, or of what is selected in it. An exception is our fault and told as `internal`. */
const readThisPage: ReadThisPage = () => {
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
export default taker ? taker(readThisPage) : readThisPage()
