import { fail, ok, type Result } from '../problem/result'

/** Brings a stored value of version n to the shape of version n + 1, its `version` included. Total: what is odd stays odd. */
export type Migrate = (stored: object) => object

/**
 * A stored value brought step by step to today's version; `steps` by the version they start from. It is not read yet:
 * a broken value comes out broken. Problems: `newer-data` (from a newer Qingdu than this one), `broken-data` (no
 * version, or a step is missing).
 */
export function migrate(stored: unknown, today: number, steps: ReadonlyMap<number, Migrate>): Result<object> {
  if (typeof stored !== 'object' || stored === null) return fail('broken-data')
  const version = 'version' in stored ? stored.version : null
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fail('broken-data')
  if (version > today) return fail('newer-data')
  let value: object = stored
  for (let from = version; from < today; from += 1) {
    const step = steps.get(from)
    if (!step) return fail('broken-data')
    value = step(value)
  }
  return ok(value)
}
