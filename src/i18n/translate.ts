import type en from '../../public/_locales/en/messages.json'

/** A name of _locales/en: what is not there does not compile. */
export type MessageKey = keyof typeof en

/**
 * The sentence of that name in the reader's language; `{name}` in it is filled from `params`, `{name?one|many}` says the
 * first word where that is 1.
 */
export type Translate = (key: MessageKey, params?: Record<string, string | number>) => string

/** Finds a message by name, '' where there is none: i18n.getMessage in the extension, a plain object in tests. */
export type Lookup = (key: string) => string

/** Translate over a lookup. A missing message shows its name, so that it is seen and reported. */
export const createTranslate =
  (lookup: Lookup): Translate =>
  (key, params = {}) =>
    (lookup(key) || key).replace(
      /\{([a-z]+)(?:\?(.*?)\|(.*?))?\}/gi,
      (whole, name: string, one?: string, many = '') => {
        const value = String(params[name] ?? whole)
        return one === undefined ? value : value === '1' ? one : many
      },
    )
