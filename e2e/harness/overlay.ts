/**
 * The overlay as a reader sees it: its shadow root is closed to the page and to Playwright, so it is found by the
 * browser's own tools, and pressed where it is drawn.
 */
import type { CDPSession, Page } from 'playwright'
import { until } from './until.ts'

export interface Overlay {
  /** Answer of `(root) => …`, the source of a function of the closed shadow root, as JSON. */
  evaluate<T>(source: string): Promise<T>
  /** Waits until that text stands in it; white space collapsed. */
  waitForText(part: string): Promise<void>
  /** A real click in the middle of the button of that accessible name. */
  press(button: string): Promise<void>
}

interface DomNode {
  backendNodeId: number
  nodeName: string
  shadowRootType?: string
  children?: DomNode[]
  shadowRoots?: DomNode[]
}

/** The closed shadow root under <html> that holds a dialog; null: none. */
function closedRoot(document: DomNode): DomNode | null {
  const html = document.children?.find(({ nodeName }) => nodeName === 'HTML')
  const roots = (html?.children ?? []).flatMap(({ shadowRoots = [] }) => shadowRoots)
  return (
    roots.find(
      ({ shadowRootType, children = [] }) =>
        shadowRootType === 'closed' && children.some(({ nodeName }) => nodeName === 'DIALOG'),
    ) ?? null
  )
}

async function evaluateOn<T>(session: CDPSession, { backendNodeId }: DomNode, source: string): Promise<T> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId })
  if (!object.objectId) throw new Error('the overlay went away')
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${source})(this) }`,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as T // what the source answers is for its caller to say
}

/** The overlay of a page as it stands now; null: none. */
export async function findOverlay(page: Page): Promise<Overlay | null> {
  const session = await page.context().newCDPSession(page)
  const root = closedRoot((await session.send('DOM.getDocument', { depth: -1, pierce: true })).root)
  if (!root) {
    await session.detach()
    return null
  }
  const evaluate = <T>(source: string) => evaluateOn<T>(session, root, source)
  return {
    evaluate,
    waitForText: async (part) => {
      await until(`overlay says ${part}`, async () => {
        const text = await evaluate<string>("(root) => root.querySelector('dialog').innerText.replace(/\\s+/g, ' ')")
        return text.includes(part) ? text : null
      })
    },
    press: async (button) => {
      const { x, y } = await until(`button ${button}`, () =>
        evaluate<{ x: number; y: number } | null>(`(root) => {
          const named = (one) => (one.ariaLabel ?? one.innerText).trim() === ${JSON.stringify(button)}
          const button = [...root.querySelectorAll('button')].find(named)
          if (!button || button.disabled) return null
          const { x, y, width, height } = button.getBoundingClientRect()
          return { x: x + width / 2, y: y + height / 2 }
        }`),
      )
      await page.mouse.click(x, y)
    },
  }
}

/** The overlay once it shows an article, or why there is none. */
export const waitForOverlay = (page: Page): Promise<Overlay> =>
  until('overlay open', async () => {
    const overlay = await findOverlay(page)
    const shows = await overlay?.evaluate<boolean>("(root) => root.querySelector('h1') !== null")
    return shows ? overlay : null
  })

export const waitForNoOverlay = async (page: Page): Promise<void> => {
  await until('overlay closed', async () => ((await findOverlay(page)) ? null : true))
}
