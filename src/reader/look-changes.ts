import type { Problem } from '../problem/problem'
import type { Result } from '../problem/result'
import type { LookPatch } from '../settings/patch'
import type { Look } from '../settings/settings'

/** Where a look is stored and who is told. */
export interface LookPlaces {
  store(patch: LookPatch): Promise<Result<Look>>
  /** The look to show from now on. */
  show(look: Look): void
  failed(problem: Problem): void
  signal: AbortSignal
}

export interface LookChanges {
  /** Shows the change at once; `store` false: it is not final yet (a slider on its way). */
  change(patch: LookPatch, store: boolean): void
  /** The stored look as others changed it. */
  stored(look: Look): void
}

/** `over` with what `patch` names; what it names as undefined stays. */
const merged = <T extends object>(over: T, patch: { [Key in keyof T]?: T[Key] | undefined } = {}): T => ({
  ...over,
  ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
})

const patched = (look: Look, patch: LookPatch): Look => ({
  reading: merged(look.reading, patch.reading),
  theme: merged(look.theme, patch.theme),
  colours: merged(look.colours, patch.colours),
})

/** Shows a change before it is stored, and takes it back when it could not be. */
export function lookChanges(initial: Look, { store, show, failed, signal }: LookPlaces): LookChanges {
  let kept = initial
  let shown = initial
  // The reader may be further on when an answer comes: only the last change's answer is shown.
  let ticket = 0
  const settle = (look: Look) => {
    shown = look
    show(look)
  }
  const send = async (patch: LookPatch, mine: number) => {
    const answer = await store(patch)
    if (signal.aborted) return
    if (answer.ok) kept = answer.value
    else failed(answer.problem)
    if (mine === ticket) settle(kept)
  }
  return {
    change(patch, final) {
      ticket += 1
      settle(patched(shown, patch))
      if (final) void send(patch, ticket)
    },
    stored(look) {
      ticket += 1
      kept = look
      settle(look)
    },
  }
}
