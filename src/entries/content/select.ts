/** Injected before the overlay and the extraction by "Read the selection": from now on that is what the page is read for. */
import { leaveSelected } from './selected'

const selection = getSelection()
const count = selection?.rangeCount ?? 0
leaveSelected(
  Array.from({ length: count }, (_, index) => selection?.getRangeAt(index)).flatMap((range) =>
    range && !range.collapsed ? [range.cloneRange()] : [],
  ),
)

/** The bundle is an expression with a value; what counts is the answer of extract.js, injected in the same call. */
export default 'left'
