/** The little of chrome.* that the tests call inside extension pages; dispatch and developerPrivate are undocumented. */
interface ChromeTab {
  id?: number
  url?: string
  active: boolean
}
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown>; getManifest(): Record<string, unknown> }
  i18n: { getMessage(name: string): string; getUILanguage(): string }
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>
      set(items: Record<string, unknown>): Promise<void>
      clear(): Promise<void>
    }
  }
  tabs: { query(query: object): Promise<ChromeTab[]> }
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>
    getTitle(of: { tabId: number }): Promise<string>
    setPopup(to: { popup: string }): Promise<void>
  }
  contextMenus: {
    update(id: string, properties: { visible: boolean }): Promise<void>
    onClicked: { dispatch(clicked: { menuItemId: string }, tab: ChromeTab): void }
  }
  commands: {
    onCommand: { dispatch(name: string, tab: ChromeTab): void }
    getAll(): Promise<{ name: string; shortcut: string }[]>
  }
  permissions: {
    getAll(): Promise<{ permissions: string[]; origins: string[] }>
    request(wanted: { origins: string[] }): Promise<boolean>
    remove(taken: { origins: string[] }): Promise<boolean>
    contains(wanted: { origins: string[] }): Promise<boolean>
  }
  downloads: { download(what: { url: string; filename: string }): Promise<number> }
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]>
    executeScript(what: { target: { tabId: number }; files: string[] }): Promise<{ result: unknown }[]>
  }
  developerPrivate: { addHostPermission(extensionId: string, host: string, done: () => void): void }
}
