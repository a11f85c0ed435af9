import browser from 'webextension-polyfill'

/** Our extension id, which senders of messages are compared with. */
export const ownId = (): string => browser.runtime.id

/** Origin of our own pages, 'chrome-extension://…' or 'moz-extension://…', without a trailing slash. */
export const ownOrigin = (): string => browser.runtime.getURL('').replace(/\/$/, '')

/** Version of the manifest, '0.1.0'. */
export const ownVersion = (): string => browser.runtime.getManifest().version

/** Whether this page of ours stands in a private window, where nothing is kept. */
export const inPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true

/** Tells once after each install ('install') and update ('update', also of the browser: 'browser_update'). */
export const onInstalled = (listener: (reason: string) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason))

/** Tells once when the browser starts. */
export const onBrowserStart = (listener: () => void): void => browser.runtime.onStartup.addListener(listener)

/** Opens our options page in a tab. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage()
