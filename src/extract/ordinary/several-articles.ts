/**
 * Pages with several `article` elements. Readability takes the one with the most text and those beside it that score
 * well: it loses the short posts of a thread, and mixes what does not belong together.
 */
const ARTICLE = 'article, [role="article"]'
/** Characters without white space; with fewer there is nothing to read. */
const LEAST = 4
/** Of the text of all of them, what the answers of a thread or the entries of a live blog may be at most linked. */
const LINKED = 0.5
/** What is round an article and no part of it. */
const AROUND = 'nav, aside, footer, [role="complementary"], [role="navigation"]'
/** The answers to an article, which are not the article. */
const ANSWERS = /comment|reply|replies|respon|discuss|related|recommend|评论/i

const lengthOf = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, '').length

/** Of the page's text, what several articles hold at least where they are what the page is about. */
const MOST = 0.6

/**
 * The articles that belong together, in order, and are what the page is about; of several that do not, the one meant:
 * the others are taken out of the page, and Readability may judge the rest. None: there is nothing to choose.
 * `url`: the page's; `title`: what it calls itself.
 */
export function articlesMeant(page: Document, url: URL, title: string): Element[] {
  const all = [...page.querySelectorAll(ARTICLE)].filter(
    (article) => !article.parentElement?.closest(ARTICLE) && !article.closest(AROUND) && lengthOf(article) >= LEAST,
  )
  if (all.length < 2) return []
  const meant = all.find((article) => isMeant(article, url, title))
  if (all.some((article) => article !== meant && leadsAway(article, url))) {
    for (const article of meant ? all : []) if (article !== meant) article.remove()
    return []
  }
  const together = meant && !isAnswer(meant) ? all.filter((article) => !isAnswer(article)) : all
  const length = together.reduce((sum, article) => sum + lengthOf(article), 0)
  const isWhole = length > lengthOf(page.body) * MOST && together.every((article) => linkedShare(article) < LINKED)
  return together.length > 1 && isWhole ? together : []
}

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '')

/** The one whose heading is the page's title or leads to the page itself. */
function isMeant(article: Element, url: URL, title: string): boolean {
  const heading = article.querySelector('h1, h2')
  const link = heading?.querySelector('a[href]') ?? heading?.closest('a[href]')
  if (link && isSamePage(link, url)) return true
  const words = squeezed(heading?.textContent)
  return words !== '' && squeezed(title).startsWith(words)
}

/** An article whose heading leads to another page is that page's. */
function leadsAway(article: Element, url: URL): boolean {
  const heading = article.querySelector('h1, h2, h3, h4')
  const link = heading?.querySelector('a[href]') ?? heading?.closest('a[href]') ?? article.closest('a[href]')
  return link !== null && link !== undefined && !isSamePage(link, url)
}

function isSamePage(link: Element, url: URL): boolean {
  const href = link.getAttribute('href') ?? ''
  if (!URL.canParse(href, url.href)) return false
  const { pathname, search, host } = new URL(href, url.href)
  return host === url.host && pathname === url.pathname && (search === url.search || search === '')
}

function isAnswer(article: Element): boolean {
  for (let at: Element | null = article; at && at.localName !== 'body'; at = at.parentElement) {
    if (ANSWERS.test(`${at.getAttribute('class') ?? ''} ${at.id}`)) return true
  }
  return false
}

function linkedShare(article: Element): number {
  let linked = 0
  for (const link of article.querySelectorAll('a[href]')) linked += lengthOf(link)
  return linked / Math.max(1, lengthOf(article))
}
