import type { SentPicture } from '../article/picture'

/** Characters of all pictures one article may hold in memory, as base64. */
const MAX_CHARACTERS = 200_000_000
/** Pictures asked for at a time. */
const AT_ONCE = 3

/** Lets a few ask at a time, in the order they came. */
export function createGate(): <T>(ask: () => Promise<T>) => Promise<T> {
  let open = AT_ONCE
  const waiting: (() => void)[] = []
  return async (ask) => {
    if (open > 0) open -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await ask()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else open += 1
    }
  }
}

/** Turns what was sent into addresses that end with the article. */
export function createBlobs(signal: AbortSignal): (sent: SentPicture) => string | null {
  let characters = 0
  const made: string[] = []
  const revoke = (): void => {
    for (const address of made) URL.revokeObjectURL(address)
  }
  signal.addEventListener('abort', revoke, { once: true })
  return (sent) => {
    if (!sent.ok || signal.aborted || characters + sent.base64.length > MAX_CHARACTERS) return null
    const bytes = Uint8Array.from(atob(sent.base64), (one) => one.charCodeAt(0))
    const address = URL.createObjectURL(new Blob([bytes], { type: sent.type }))
    characters += sent.base64.length
    made.push(address)
    return address
  }
}
