/**
 * The part of the rim that may stand in a web page: no polyfill (it would be most of the detector), only the two
 * functions that both browsers offer to a content script under their own global.
 */

/** What a content script finds there, as far as we use it. */
interface ContentApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
  i18n: { getMessage(key: string): string }
}

declare global {
  /** Firefox; Chromium once it has that name too. */
  var browser: ContentApi | undefined
  var chrome: ContentApi | undefined
}

function api(): ContentApi {
  const found = globalThis.browser ?? globalThis.chrome
  if (!found) throw new Error('no extension around this script')
  return found
}

/**
 * Sends a message to the background and brings its answer. Rejects when nobody is there to answer: the extension was
 * updated, turned off or removed while the page stayed open.
 */
export async function send(message: unknown): Promise<unknown> {
  return api().runtime.sendMessage(message)
}

/** The message of that name in the reader's language; '' where there is none. */
export const getMessage = (key: string): string => api().i18n.getMessage(key)
