import { createQueue } from './queue'
import type { SettingsWriter } from './settings-writer'

/** Keeps the detector on all sites exactly as long as the reader wishes it and the browser's grant stands. */
export interface DetectEverywhere {
  /** Brings the browser in line with wish and grant: after an install, a restart, a grant given or taken. */
  follow(): Promise<void>
  /** The reader turned it on or off. Off gives the grant back; on needs it: a page asks first, from the click. */
  wish(on: boolean): Promise<void>
}

export interface DetectEverywhereRim {
  settings: Pick<SettingsWriter, 'read' | 'change'>
  hasGrant(): Promise<boolean>
  removeGrant(): Promise<boolean>
  isRegistered(): Promise<boolean>
  /** For pages as they load, and in those that are open. */
  register(): Promise<void>
  unregister(): Promise<void>
  /** Toolbar buttons on other sites say nothing any more. */
  forgetDetected(): Promise<void>
}

export function createDetectEverywhere(rim: DetectEverywhereRim): DetectEverywhere {
  const inTurn = createQueue()

  async function follow(): Promise<void> {
    const { detectEverywhere: wished } = await rim.settings.read()
    const granted = await rim.hasGrant()
    const registered = await rim.isRegistered()
    if (wished && granted && !registered) await rim.register()
    if (wished && granted) return
    if (registered) {
      await rim.unregister()
      await rim.forgetDetected()
    }
    // The grant was taken in the browser's own settings, or refused: the switch shows what is so.
    if (wished) await rim.settings.change({ detectEverywhere: false })
  }

  return {
    follow: () => inTurn(follow),
    wish: (on) =>
      inTurn(async () => {
        if (!on && (await rim.hasGrant())) await rim.removeGrant()
        await follow()
      }),
  }
}
