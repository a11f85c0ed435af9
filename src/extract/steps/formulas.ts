import { mark } from '../../dom/mark'
import type { Step } from '../step'

/** Where editors keep the source of a formula. */
const TEX_ATTRIBUTES = ['data-formula', 'data-tex', 'data-latex', 'data-math']
const PICTURES = `${TEX_ATTRIBUTES.map((name) => `img[${name}]`).join(', ')}, img[src*="tex="], img[data-src*="tex="]`
/** The same formula for programs that read aloud: a reader sees the drawing only. */
const SPOKEN = 'mjx-assistive-mml, .MJX_Assistive_MathML, .katex-mathml'
const BOX = 'mjx-container, .MathJax_SVG, .MathJax, .katex'
const TEX = 'annotation[encoding="application/x-tex"]'
/** Services that draw a formula out of its address. */
const SERVICE = /\/(?:equation|svg\.latex|png\.latex|gif\.latex|cgi-bin\/mathtex|math)\b[^?]*\?.*?\btex=([^&]{1,6000})/

/**
 * Keeps the TeX of formulas that stand in an article as pictures, as their `alt`, and marks them, so that they stay
 * in the line at their own size. Before `images`, which chooses addresses, and before the sanitiser, which makes
 * pictures of drawings and takes their words from `data-formula`.
 */
export const formulas: Step = (body, receipt) => {
  for (const spoken of body.querySelectorAll(SPOKEN)) {
    const box = spoken.closest(BOX)
    const drawn = box?.querySelector('svg') ?? box?.querySelector('.katex-html')
    if (!drawn) continue
    const tex = spoken.querySelector(TEX)?.textContent?.trim()
    if (tex && drawn.localName === 'svg' && !drawn.hasAttribute('data-formula')) drawn.setAttribute('data-formula', tex)
    receipt.drop(spoken, 'hidden')
  }
  for (const image of body.querySelectorAll(PICTURES)) {
    const tex = texOf(image)
    if (tex === null) continue
    mark(image, 'formula')
    if ((image.getAttribute('alt') ?? '').trim() === '') image.setAttribute('alt', tex)
  }
}

function texOf(image: Element): string | null {
  const said = TEX_ATTRIBUTES.map((name) => image.getAttribute(name)?.trim()).find(Boolean)
  if (said) return said
  const addresses = ['data-src', 'src'].map((name) => image.getAttribute(name) ?? '')
  const [, written] = addresses.map((address) => SERVICE.exec(address)).find(Boolean) ?? []
  if (written === undefined) return null
  try {
    return decodeURIComponent(written.replaceAll('+', ' ')).trim() || null
  } catch (error) {
    // Escapes that are no UTF-8: the address is a picture's like any other.
    if (error instanceof URIError) return null
    throw error
  }
}
