import type { Batch } from './judge/judge.ts'
import type { Payload } from './payload.ts'

/** A request that a test page made. */
export interface Asked {
  address: string
  /** image, script, style, document, other */
  kind: string
  referer: string | null
}

/** A browser with the judge's page in it; one batch at a time. */
export interface HostileBrowser {
  name: string
  /** Judges a batch in a fresh page; null: it did not answer within `patience` milliseconds. */
  judge(payloads: Payload[], how: 'sanitised' | 'identity', patience: number): Promise<Judged | null>
  close(): Promise<void>
}

export interface Judged extends Batch {
  /** Everything asked for but the judge's own files. */
  asked: Asked[]
  /** Dialogs and windows that opened. */
  opened: string[]
}
