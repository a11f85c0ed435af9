import { readPage } from '../../extract/read-page'
import { fail } from '../../problem/result'
import { fetchTaker, type ReadThisPage } from './taker'

/** The article of the page we stand in. An exception is our fault and told as `internal`. */
const readThisPage: ReadThisPage = () => {
  try {
    return readPage(document, location.href) ?? fail('nothing-readable')
  } catch (error) {
    console.error('Qingdu:', error)
    return fail('internal')
  }
}

const taker = fetchTaker()

/** Injected on a click; its value is what executeScript answers: the article, or what the overlay before it made of it. */
export default taker ? taker(readThisPage) : readThisPage()
