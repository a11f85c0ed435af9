import { settleLoss } from '../../../library/loss'
import { localStore } from '../../../platform/storage'
import { findLost } from '../shared/find-lost'
import { redraw, type Stage } from './stage'

/** Who looks whether the browser lost articles, and what the line about them does. */
export function losing(stage: Stage) {
  async function lookForLost(): Promise<void> {
    const lost = stage.state.readOnly === null ? await findLost() : null
    if (lost || stage.state.lost) redraw(stage, { lost })
  }
  return {
    lookForLost,
    settleLost: () => void settleLoss(localStore).then(lookForLost),
  }
}
