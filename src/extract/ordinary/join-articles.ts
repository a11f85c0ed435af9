import { isInside } from '../../dom/unclobbered'

/** What stands in a post besides the author's words. */
const CONTROLS = 'nav, form, aside, button, [role="toolbar"]'
const CONTROL_NAME = /share|social|toolbar|action|report|vote|signature|reactions/i
/** UTF-16 units; more is text. */
const SHORT = 60
/** What may stand between articles that belong together. */
const BETWEEN = 'p, h2, h3, h4, figure, blockquote, ul, ol, table, pre'

/** One body of several articles that belong together, whole and in order, with what stands between them and rules. */
export function joinArticles(page: Document, articles: readonly Element[]): Element {
  const joined = page.createElement('div')
  const parent = commonParent(articles)
  for (const child of parent ? [...parent.children] : []) {
    const held = articles.filter((article) => isInside(child, article))
    if (held.length === 0 && child.matches(BETWEEN)) joined.append(child)
    for (const article of held) {
      dropControls(article)
      if (joined.lastElementChild) joined.append(page.createElement('hr'))
      joined.append(article)
    }
  }
  return joined
}

function commonParent(articles: readonly Element[]): Element | null {
  let parent = articles[0]?.parentElement ?? null
  while (parent && !articles.every((article) => isInside(parent ?? article, article))) parent = parent.parentElement
  return parent
}

function dropControls(article: Element): void {
  for (const element of article.querySelectorAll(CONTROLS)) element.remove()
  for (const element of article.querySelectorAll('div, ul, footer, p')) {
    const isControl = CONTROL_NAME.test(element.getAttribute('class') ?? '') && isShort(element)
    if (isControl && element.querySelector('img, pre') === null) element.remove()
  }
}

const isShort = (element: Element): boolean => (element.textContent?.trim().length ?? 0) <= SHORT
