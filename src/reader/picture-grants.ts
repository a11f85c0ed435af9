import type { PictureHelp } from './contract'

/**
 * Pictures that wait for the reader's grant, by host: one grant brings all of them. The answer: what the button of one
 * picture does; null: nobody can ask from here. `again` tries that picture anew.
 */
export function createGrants(
  allowHost: PictureHelp['allowHost'],
  signal: AbortSignal,
): (address: string, again: () => void) => (() => void) | null {
  const waiting = new Map<string, Set<() => void>>()

  /** Called in the reader's click: nothing may be awaited before the browser is asked. */
  async function ask(address: string): Promise<void> {
    const granted = await allowHost?.(address)
    if (!granted || signal.aborted) return
    const { hostname } = new URL(address)
    const all = waiting.get(hostname) ?? []
    waiting.delete(hostname)
    for (const again of all) again()
  }

  return (address, again) => {
    if (!allowHost) return null
    const { hostname } = new URL(address)
    waiting.set(hostname, (waiting.get(hostname) ?? new Set()).add(again))
    return () => void ask(address)
  }
}
