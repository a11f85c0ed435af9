import browser from 'webextension-polyfill'

/** What the toolbar button shows on one tab. */
export interface ToolbarLook {
  icon: 'grey' | 'teal'
  /** One character; '' shows none. */
  badge: string
  title: string
}

/** Look of the badge: the logo's deep teal under white. */
const BADGE = { background: '#0e6b62', text: '#ffffff' }

/** Sets the button of that tab. The browser itself takes it back when the tab goes to another page. */
export async function showToolbar(tabId: number, { icon, badge, title }: ToolbarLook): Promise<void> {
  await Promise.all([
    browser.action.setIcon({ tabId, path: { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` } }),
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.background }),
    browser.action.setBadgeTextColor({ tabId, color: BADGE.text }),
    browser.action.setTitle({ tabId, title }),
  ])
}

/** The badge of that tab; '' when it has none, went to another page since, or is closed. */
export const badgeOf = (tabId: number): Promise<string> => browser.action.getBadgeText({ tabId }).catch(() => '')

/** Opens the popup as if the button was clicked. False: the browser does not let us just now (no window in front). */
export const openPopup = (): Promise<boolean> =>
  browser.action.openPopup().then(
    () => true,
    () => false,
  )
