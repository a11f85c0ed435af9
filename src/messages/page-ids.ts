/** What the reader did to single things of a page (blocks put back, pictures turned): how both sides read it. */
import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import type { Call } from './call'

/** A thing that it was done to, or (`on` false) undone. */
export interface PageIdChange {
  /** Article.url */
  url: string
  /** Dropped.id, or a picture's key. */
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
export const readPageIds: (input: unknown) => Result<string[]> = readBy(idsSchema)

/** The ids of what it was done to in the article of that address. */
export const pageIdsCall = { readArgument: /* @__PURE__ */ readBy(urlSchema), readAnswer: readPageIds } satisfies Call<
  string,
  string[]
>

/** Remembers it, or forgets it again. */
export const rememberPageIdCall = {
  readArgument: /* @__PURE__ */ readBy(changeSchema),
  readAnswer: (): Result<null> => ok(null),
} satisfies Call<PageIdChange, null>
