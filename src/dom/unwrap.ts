/** Takes the element away and leaves its children where it stood. Only for trees of our own (see `unclobbered`). */
export function unwrap(element: Element): void {
  // One by one: as arguments of one call, 100,000 children would overflow the stack.
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element)
  element.remove()
}
