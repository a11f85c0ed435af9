/** tsx wraps named functions in a helper that stays behind when Playwright sends a function's text to a page. */
export const NAMES = 'globalThis.__name = (named) => named'
