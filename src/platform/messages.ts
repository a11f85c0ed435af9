import browser, { type Runtime } from 'webextension-polyfill'

/** Who sent a message, as the browser says; null: it does not say. Nothing here was chosen by the sender. */
export interface MessageSender {
  /** Extension id; ours for our pages and for our scripts in web pages. */
  id: string | null
  /** Chromium only. */
  origin: string | null
  /** Of the frame that sent it. */
  url: string | null
  /** 0: the tab's own document. */
  frameId: number | null
  /** Our own pages have one too, when they stand in a tab. */
  tabId: number | null
  /** Names the document, so that a later one in the same tab is told apart. */
  documentId: string | null
  /** It came out of a tab of a private window. */
  incognito: boolean
}

/** @types lags: Chromium has `origin`. */
const originOf = (sender: Runtime.MessageSender): string | null =>
  'origin' in sender && typeof sender.origin === 'string' ? sender.origin : null

const toSender = (sender: Runtime.MessageSender): MessageSender => ({
  id: sender.id ?? null,
  origin: originOf(sender),
  url: sender.url ?? null,
  frameId: sender.frameId ?? null,
  tabId: sender.tab?.id ?? null,
  documentId: sender.documentId ?? null,
  incognito: sender.tab?.incognito ?? false,
})

/**
 * Answers messages of our own pages and of our scripts in web pages. Call it in the first turn of the background: a
 * woken one gets the message that woke it only then. `answer` must not reject.
 */
export function onMessage(answer: (message: unknown, sender: MessageSender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    answer(message, toSender(sender)).then(sendResponse)
    // Keeps the answer's way open. A returned promise would do in Firefox and under the polyfill, but a Chromium
    // that brings `browser` itself takes the polyfill away.
    return true
  })
}
