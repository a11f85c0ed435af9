import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Look, lookSchema } from './settings'

/** Look from unknown. Problem: `broken-data`. Apart from the patches, which a script that only shows a look need not carry. */
export function readLook(input: unknown): Result<Look> {
  const read = v.safeParse(lookSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
