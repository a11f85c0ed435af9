/** Makes the element another one with the same attributes and children. Only for trees of our own. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name)
  for (const { name: attribute, value } of [...element.attributes]) renamed.setAttribute(attribute, value)
  while (element.firstChild) renamed.append(element.firstChild)
  element.replaceWith(renamed)
  return renamed
}
