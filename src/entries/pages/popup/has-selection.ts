import { runInTab } from '../../../platform/scripting'
import type { Tab } from '../../../platform/tabs'

/** Travels to the page as text. Not what is selected: the text of a long page takes a while. */
const isSelected = async (): Promise<boolean> => getSelection()?.isCollapsed === false

/** Whether something is selected in the tab's page; false where the browser lets nobody in. */
export const hasSelection = async (tab: Tab | null): Promise<boolean> =>
  tab !== null && (await runInTab(tab.id, isSelected, '')) === true
