import browser, { type Storage } from 'webextension-polyfill'

/** A place for values of ours by key. What comes out is unknown: it is read by a schema, it may be of another version. */
export interface Store {
  /** undefined: nothing there. */
  read(key: string): Promise<unknown>
  /** Rejects when the place is full. */
  write(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  /** Tells each new value of the key (undefined: removed), whoever wrote it. */
  onChange(key: string, listener: (value: unknown) => void): void
}

const storeOver = (area: Storage.StorageArea): Store => ({
  read: async (key) => (await area.get(key))[key],
  write: (key, value) => area.set({ [key]: value }),
  remove: (key) => area.remove(key),
  onChange: (key, listener) =>
    area.onChanged.addListener((changes) => {
      const change = changes[key]
      // Firefox tells of keys that were written but did not change, too (bug 1833153).
      if (change) listener(change.newValue)
    }),
})

/** On disk, until the extension is removed. */
export const localStore: Store = storeOver(browser.storage.local)

/** In memory, until the browser closes: what a stopped background needs again. Out of reach of web pages' scripts. */
export const sessionStore: Store = storeOver(browser.storage.session)

/**
 * Cuts our scripts in web pages off from storage.local, where the browser can: Chromium can from 140 on, Firefox
 * has no such call (153). Nothing of ours reads it there in any case. True: they are cut off.
 */
export async function keepStorageFromPages(): Promise<boolean> {
  const { local } = browser.storage
  if (!('setAccessLevel' in local) || typeof local.setAccessLevel !== 'function') return false
  return Promise.resolve(local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })).then(
    () => true,
    // Chromium before 140 has the function and refuses it for this area.
    () => false,
  )
}
