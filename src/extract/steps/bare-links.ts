import type { Step } from '../step'

/** An address as people write it; Chinese text, brackets and quotes end it. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]{4,2000}/g
/** Ends a sentence rather than an address. */
const TAIL = /[.,;:!?'*]+$/
/** Links made at most: a page of addresses is no article's list of sources. */
const MOST = 500

/** Makes links of the addresses that WeChat, which allows no outward links, has as text: footnotes, sources. */
export const bareLinks: Step = (body) => {
  if (!body.textContent?.includes('://')) return
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  for (let node = walker.nextNode(); node && texts.length < MOST; node = walker.nextNode()) {
    if (/https?:\/\//.test(node.nodeValue ?? '') && !node.parentElement?.closest('a, pre, code, svg, math'))
      texts.push(node)
  }
  for (const text of texts) link(text)
}

function link(node: Node): void {
  const { ownerDocument: page, parentNode: parent } = node
  if (!page || !parent) return
  const text = node.nodeValue ?? ''
  let done = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(TAIL, '')
    if (!URL.canParse(address)) continue
    const link = page.createElement('a')
    link.setAttribute('href', address)
    link.textContent = address
    parent.insertBefore(page.createTextNode(text.slice(done, index)), node)
    parent.insertBefore(link, node)
    done = index + address.length
  }
  if (done > 0) node.nodeValue = text.slice(done)
}
