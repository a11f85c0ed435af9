/** What Readability takes from every element of an article, and where it is kept meanwhile. */
const STOWED = ['class', 'style', 'align', 'bgcolor', 'valign', 'width', 'height']
const keptAs = (name: string): string => `data-qd-was-${name}`

/** Keeps what the author says by class, colour and alignment: the steps and the colour engine need it. */
export function stow(page: Document): void {
  for (const name of STOWED) {
    for (const element of page.querySelectorAll(`body [${name}]`)) {
      element.setAttribute(keptAs(name), element.getAttribute(name) ?? '')
    }
  }
}

/** Gives it back to what is left. */
export function unstow(content: Element): void {
  for (const name of STOWED) {
    for (const element of content.querySelectorAll(`[${keptAs(name)}]`)) {
      element.setAttribute(name, element.getAttribute(keptAs(name)) ?? '')
      element.removeAttribute(keptAs(name))
    }
  }
}
