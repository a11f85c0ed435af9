/** What the reader put back of a page: how both sides read it. */
import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import type { Call } from './call'

/** A dropped block that was put back, or (`on` false) left out again. */
export interface PutBackChange {
  /** Article.url */
  url: string
  /** Dropped.id */
  id: string
  on: boolean
}

const urlSchema = v.pipe(v.string(), v.maxLength(16_384))
const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}(?:-\d{1,5})?$/))
const idsSchema = v.pipe(v.array(idSchema), v.maxLength(100))
const changeSchema = v.object({ url: urlSchema, id: idSchema, on: v.boolean() })

const readBy =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (input: unknown): Result<T> => {
    const read = v.safeParse(schema, input)
    return read.success ? ok(read.output) : fail('broken-data')
  }

/** Ids that came from elsewhere: a message, or the store. Problem: `broken-data`. */
export const readPutBackIds: (input: unknown) => Result<string[]> = readBy(idsSchema)

/** The ids of what was put back in the article of that address. */
export const putBacksCall = { readArgument: readBy(urlSchema), readAnswer: readPutBackIds } satisfies Call<
  string,
  string[]
>

/** Remembers it, or forgets it again. */
export const rememberPutBackCall = {
  readArgument: readBy(changeSchema),
  readAnswer: (): Result<null> => ok(null),
} satisfies Call<PutBackChange, null>
