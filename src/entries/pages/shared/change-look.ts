import { extensionCaller } from '../../../messages/from-extension'
import { send } from '../../../platform/send'
import type { Result } from '../../../problem/result'
import type { LookPatch } from '../../../settings/patch'
import type { Look } from '../../../settings/settings'
import { rememberLook } from './remember-look'

const caller = extensionCaller(send)

/** Has the background, the only writer of settings, store a change of the look; answers with the look as stored. */
export async function changeLook(patch: LookPatch): Promise<Result<Look>> {
  const changed = await caller.changeSettings(patch)
  if (changed.ok) rememberLook(changed.value)
  return changed
}
