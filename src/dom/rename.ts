/** Makes the element another one with the same attributes and children. Only for trees of our own. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name)
  // By name: reading them as nodes would make one for each.
  for (const attribute of element.getAttributeNames())
    renamed.setAttribute(attribute, element.getAttribute(attribute) ?? '')
  while (element.firstChild) renamed.appendChild(element.firstChild)
  element.replaceWith(renamed)
  return renamed
}
