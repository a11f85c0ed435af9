/**
 * All that can go wrong and that a reader is told about. Each code has the sentences `problem_<code>` and
 * `problem_<code>_next` in every locale (`-` written `_`); what is not listed is a fault of ours: `internal`.
 */
export const PROBLEM_CODES = [
  // The page
  'browser-page',
  'file-access',
  'pdf',
  'nothing-readable',
  'deleted',
  'violation',
  'unavailable',
  'captcha',
  'migrated',
  'too-large',
  'timed-out',
  // Saving and the library
  'quota',
  'private-window',
  'aborted',
  'cancelled',
  'earlier-version',
  'newer-data',
  'broken-data',
  'no-backup',
  'broken-backup',
  'newer-backup',
  'backup-too-large',
  'not-found',
  // Between our own parts
  'refused',
  'internal',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** A trouble as plain data: survives structured clone and JSON. `params` fill the sentence's placeholders. */
export interface Problem {
  code: ProblemCode
  params?: Record<string, string>
}

const codes: ReadonlySet<string> = new Set(PROBLEM_CODES)

/** Whether a value from outside names one of our codes. */
export const isProblemCode = (value: unknown): value is ProblemCode => typeof value === 'string' && codes.has(value)
