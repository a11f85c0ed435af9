/** Share of text inside links from which a page lists other pages. */
const LINK_SHARE = 0.5
/** Blocks that begin like the summary of another page. */
const LEAST_ITEMS = 5

const lengthOf = (text: string | null): number => (text ?? '').replace(/\s+/g, '').length

/** Whether what was found is a front page or a list of articles: mostly links, or one teaser after the other. */
export function isList(content: Element): boolean {
  const all = lengthOf(content.textContent)
  if (all === 0) return true
  const linked = [...content.querySelectorAll('a[href]')].reduce((sum, link) => sum + lengthOf(link.textContent), 0)
  if (linked / all > LINK_SHARE) return true
  // A heading that is wholly a link leads to the article it heads.
  const headings = [...content.querySelectorAll('h1, h2, h3, h4')]
  const teasers = headings.filter((heading) => {
    const link = heading.querySelector('a[href]') ?? heading.closest('a[href]')
    return (
      link !== null &&
      !(link.getAttribute('href') ?? '').startsWith('#') &&
      lengthOf(link.textContent) > 0.8 * lengthOf(heading.textContent)
    )
  })
  return teasers.length >= LEAST_ITEMS && teasers.length > headings.length / 2
}
