/** A picture that does not load, asked for by its address: how both sides read it. */
import * as v from 'valibot'
import { MISSING_REASONS, PICTURE_TYPES, type SentPicture } from '../article/picture'
import { fail, ok, type Result } from '../problem/result'
import type { Call } from './call'

/** Characters of 20 MiB in base64. */
const MAX_BASE64 = Math.ceil((20 * 1024 * 1024) / 3) * 4

const addressSchema = v.pipe(v.string(), v.maxLength(16_384), v.regex(/^https?:\/\/[^\s]+$/))
// Two schemas and no variant of both: what reads a variant is half a kilobyte in each script that asks for a picture.
const bytesSchema = v.object({
  ok: v.literal(true),
  type: v.picklist(PICTURE_TYPES),
  base64: v.pipe(v.string(), v.maxLength(MAX_BASE64), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
})
const noneSchema = v.object({ ok: v.literal(false), reason: v.picklist(MISSING_REASONS) })

/** A picture somebody sent. Problem: `broken-data`. */
export function readSentPicture(input: unknown): Result<SentPicture> {
  const bytes = v.safeParse(bytesSchema, input)
  if (bytes.success) return ok(bytes.output)
  const none = v.safeParse(noneSchema, input)
  return none.success ? ok(none.output) : fail('broken-data')
}

/** Bytes of a picture by the grants that stand; nothing else is ever fetched, and what is no picture is not sent. */
export const pictureCall = {
  readArgument(input: unknown): Result<string> {
    const read = v.safeParse(addressSchema, input)
    return read.success ? ok(read.output) : fail('broken-data')
  },
  readAnswer: readSentPicture,
} satisfies Call<string, SentPicture>
