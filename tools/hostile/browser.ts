import type { Batch } from './judge/judge.ts'
import type { Payload } from './payload.ts'

/** A request that a test page made. */
export interface Asked {
  address: string
  /** image, script, style, document, other */
  kind: string
  referer: string | null
}

export interface Task {
  how: 'sanitised' | 'identity'
  patience: number
  /** A page that showed nothing but clean results may show the next. */
  page: 'fresh' | 'same'
}

/** A browser with the judge's page in it; one batch at a time. */
export interface HostileBrowser {
  name: string
  /** Judges a batch; null: it did not answer within `patience` milliseconds, or its page went away. */
  judge(payloads: Payload[], task: Task): Promise<Judged | null>
  close(): Promise<void>
}

export interface Judged extends Batch {
  /** Everything asked for but the judge's own files. */
  asked: Asked[]
  /** Dialogs and windows that opened. */
  opened: string[]
}
