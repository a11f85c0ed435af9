import { BLOCK_SELECTOR } from '../dom/blocks'

/** Longest run that is dotted; below a whole sentence the dots would only make noise. Characters. */
const DOTTED = 20

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Chinese never slants: a short emphasis gets dots under it, a long one stays plain. */
function emphasis(body: Element): void {
  for (const element of body.querySelectorAll('em, i')) {
    const text = element.textContent ?? ''
    if (hasHan(text) && [...text].length <= DOTTED) element.classList.add('qd-dots')
  }
}

/** An author's left or justified is the reader's to choose; centred and right stay. */
function alignment(body: Element): void {
  for (const element of body.querySelectorAll<HTMLElement>('[align], [style*="text-align"]')) {
    const align = element.style.textAlign || (element.getAttribute('align') ?? '')
    if (align === 'center') element.classList.add('qd-centred')
    if (align === 'center' || align === 'right' || align === 'end' || element.closest('table')) continue
    element.style.removeProperty('text-align')
    element.removeAttribute('align')
  }
}

/** A block with text of its own and no block inside is a paragraph, whatever it is called. */
function paragraphs(body: Element): void {
  for (const block of body.querySelectorAll('div, section, article, center')) {
    if (!block.querySelector(BLOCK_SELECTOR) && block.closest('pre, figcaption') === null) block.classList.add('qd-p')
  }
  for (const block of body.querySelectorAll('p, .qd-p')) {
    if (block.querySelector('img') && (block.textContent ?? '').trim() === '' && !block.closest('figure, td, th, li')) {
      if (!block.querySelector('img[data-qd]')) block.classList.add('qd-picture')
    }
  }
}

/** Full-width and other spaces that an author indents with, wrapped so that the reader's indent can take their place. */
function leads(body: Element): void {
  for (const block of body.querySelectorAll('p, .qd-p')) {
    const first = body.ownerDocument.createTreeWalker(block, 4).nextNode()
    const spaces = /^[\s\u3000\u00a0]*[\u3000\u00a0][\s\u3000\u00a0]*/.exec(first?.nodeValue ?? '')?.[0]
    if (!first || spaces === undefined) continue
    const lead = body.ownerDocument.createElement('span')
    lead.className = 'qd-lead'
    lead.textContent = spaces
    first.nodeValue = (first.nodeValue ?? '').slice(spaces.length)
    first.parentNode?.insertBefore(lead, first)
  }
}

/** Of an address or a name that no line breaks by itself; a line before it would be torn to fill its width. Characters. */
const LONG = /^\s*[!-~]{24,}\s*$/

/** What is no sentence but an address breaks wherever the line ends. */
function addresses(body: Element): void {
  for (const link of body.querySelectorAll('a')) {
    if (LONG.test(link.textContent ?? '')) link.classList.add('qd-address')
  }
}

/** Longest text in a circle: a number, a letter. Code points. */
const ROUND = 4

/** A share of a wide box makes an ellipse, which cuts the text in it. */
function corners(body: Element): void {
  for (const box of body.querySelectorAll<HTMLElement>('[style*="radius"]:not(img)')) {
    const isShare = box.style.borderRadius.includes('%')
    if (isShare && [...(box.textContent ?? '').trim()].length > ROUND) box.style.borderRadius = '1em'
  }
}

/** Gives sanitised nodes the classes the article's sheet knows: paragraphs, pictures, dots, centred, leads, addresses. */
export function authorMarks(body: Element): void {
  emphasis(body)
  alignment(body)
  paragraphs(body)
  leads(body)
  addresses(body)
  corners(body)
}
