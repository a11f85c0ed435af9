import { problemWords } from '../../i18n/problem-words'
import type { Translate } from '../../i18n/translate'
import type { ToolbarLook } from '../../platform/action'
import type { Injected } from '../../platform/scripting'
import { ok, type Result, readResult } from '../../problem/result'
import { createQueue } from './queue'

export interface ToggleRim {
  lockScroll(tabId: number): Promise<boolean>
  unlockScroll(tabId: number): Promise<boolean>
  inject(tabId: number, scripts: Injected): Promise<Result<unknown>>
  openPopup(): Promise<boolean>
  show(tabId: number, look: ToolbarLook): Promise<void>
  translate: Translate
}

type Wanted = 'overlay' | 'selection' | 'saving'

/**
 * Opens the overlay in the tab, or closes it: injected a second time, it goes. `selection`: it reads only what is
 * selected. `saving`: it saves at once, and where one stands already that one does. Where no page takes it the popup
 * opens instead and says why; where the browser opens no popup either, the toolbar button's title does.
 */
export function createToggle({ lockScroll, unlockScroll, inject, openPopup, show, translate }: ToggleRim) {
  async function toggle(tabId: number, scripts: Wanted): Promise<void> {
    if (scripts === 'saving' && (await isPressed(tabId))) return
    await lockScroll(tabId)
    const injected = await inject(tabId, scripts)
    const overlay = injected.ok ? readResult(injected.value, ok) : injected
    if (overlay.ok) return
    await unlockScroll(tabId)
    if (await openPopup()) return
    const { said, next } = problemWords(overlay.problem, translate)
    await show(tabId, { icon: 'grey', badge: '', title: `${said}\n${next}` })
  }

  async function isPressed(tabId: number): Promise<boolean> {
    const pressed = await inject(tabId, 'pressSave')
    return pressed.ok && readResult(pressed.value, ok).ok
  }

  /** One after the other in a tab: two at once would lock it twice, and the one unlocking would not do. */
  const queues = new Map<number, ReturnType<typeof createQueue>>()
  return (tabId: number, scripts: Wanted = 'overlay'): Promise<void> => {
    const queue = queues.get(tabId) ?? createQueue()
    queues.set(tabId, queue)
    return queue(() => toggle(tabId, scripts))
  }
}
