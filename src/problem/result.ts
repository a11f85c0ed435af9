import { isProblemCode, type Problem, type ProblemCode } from './problem'

/** Expected trouble is a value. Only `ok` tells the two apart; both survive structured clone. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** The good end: `value` as the answer. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** The expected bad end: `code`, and what its sentence has placeholders for. */
export const fail = (code: ProblemCode, params?: Record<string, string>): { ok: false; problem: Problem } => ({
  ok: false,
  problem: params ? { code, params } : { code },
})

/**
 * Reads an answer that crossed a context. `readValue` reads the value of a good one.
 * Anything that is no Result (a script that threw, a context that went away) is `internal`.
 */
export function readResult<T>(input: unknown, readValue: (value: unknown) => Result<T>): Result<T> {
  if (typeof input !== 'object' || input === null || !('ok' in input)) return fail('internal')
  if (input.ok === true) return readValue('value' in input ? input.value : undefined)
  const problem = 'problem' in input ? input.problem : null
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return fail('internal')
  return isProblemCode(problem.code) ? fail(problem.code) : fail('internal')
}
