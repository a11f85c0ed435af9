import browser from 'webextension-polyfill'

/** Tells of a key command of the manifest, and of the tab in front; the keys grant us that tab. */
export const onCommand = (listener: (name: string, tabId: number) => void): void =>
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) listener(name, tab.id)
  })

/** The keys the browser gave to that command ('Alt+R'), or null: taken by somebody else, or cleared by the reader. */
export async function shortcutOf(name: string): Promise<string | null> {
  const commands = await browser.commands.getAll()
  return commands.find((command) => command.name === name)?.shortcut || null
}
