/**
 * The overlay as a reader sees it: its shadow root is closed to the page and to Playwright, so it is found by the
 * browser's own tools, and pressed where it is drawn.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright'
import { until } from './until.ts'

export interface Overlay {
  isOpen(): Promise<boolean>
  /** What stands in it, white space collapsed. Waits until it matches. */
  waitForText(part: string): Promise<string>
  waitUntilClosed(): Promise<void>
  /** A real click in the middle of the button of that accessible name. */
  press(button: string): Promise<void>
  /** Answer of a function body with `dialog` in it, as JSON. */
  ask<T>(body: string): Promise<T>
}

interface DomNode {
  backendNodeId: number
  nodeName: string
  shadowRootType?: string
  children?: DomNode[]
  shadowRoots?: DomNode[]
}

/** The dialog under a closed shadow root under <html>; null: none. */
function findDialog(root: DomNode): DomNode | null {
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML')
  for (const host of html?.children ?? []) {
    const closed = host.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed')
    const dialog = closed?.children?.find(({ nodeName }) => nodeName === 'DIALOG')
    if (dialog) return dialog
  }
  return null
}

/** Looks for the overlay of a page. */
export async function overlayOf(context: BrowserContext, page: Page): Promise<Overlay> {
  const session: CDPSession = await context.newCDPSession(page)
  const find = async () => findDialog((await session.send('DOM.getDocument', { depth: -1, pierce: true })).root)

  async function askOnce<T>(body: string): Promise<T | null> {
    const dialog = await find()
    if (!dialog) return null
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: dialog.backendNodeId })
    if (!object.objectId) return null
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { const dialog = this; ${body} }`,
      returnByValue: true,
    })
    // What the body answers is for its caller to say.
    return result.value as T
  }
  const ask = <T>(body: string) => until(`overlay: ${body}`, () => askOnce<T>(body))

  return {
    isOpen: async () => (await find()) !== null,
    ask,
    waitForText: (part) =>
      until(`overlay says ${part}`, async () => {
        const text = await askOnce<string>("return dialog.innerText.replace(/\\s+/g, ' ')")
        return text?.includes(part) ? text : null
      }),
    waitUntilClosed: async () => {
      await until('overlay closed', async () => ((await find()) ? null : true))
    },
    press: async (button) => {
      const { x, y } = await ask<{ x: number; y: number }>(`
        const button = [...dialog.querySelectorAll('button')].find((one) =>
          (one.ariaLabel ?? one.innerText).trim() === ${JSON.stringify(button)})
        if (!button || button.disabled) return null
        const { x, y, width, height } = button.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }`)
      await page.mouse.click(x, y)
    },
  }
}
