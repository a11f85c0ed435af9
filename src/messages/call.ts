import { fail, type Result, readResult } from '../problem/result'

/** One call across contexts: how each side reads what the other sent. Both come as unknown. */
export interface Call<In, Out> {
  readArgument(input: unknown): Result<In>
  readAnswer(input: unknown): Result<Out>
}

/** Who may use a table of calls: scripts in web pages, or only pages of our own origin. */
export type Trust = 'web' | 'extension'

/** What travels. */
export interface Envelope {
  qingdu: Trust
  call: string
  argument: unknown
}

export type Argument<C> = C extends Call<infer In, unknown> ? In : never
export type Answer<C> = C extends Call<unknown, infer Out> ? Out : never

/** One function a call, for the serving side: a missing one is a type error. */
export type Handlers<Table, From> = {
  [Name in keyof Table]: (
    from: From,
    argument: Argument<Table[Name]>,
  ) => Promise<Result<Answer<Table[Name]>>> | Result<Answer<Table[Name]>>
}

/** Takes a message to the background and brings its answer; rejects when nobody answers. */
export type Send = (message: Envelope) => Promise<unknown>

/**
 * Calls `name` of the table over `send`. Problems: those of the call, and `internal` when nobody answered
 * (the extension was updated under a page, say).
 */
export async function call<In, Out>(
  trust: Trust,
  name: string,
  { readAnswer }: Pick<Call<In, Out>, 'readAnswer'>,
  argument: In,
  send: Send,
): Promise<Result<Out>> {
  try {
    return readResult(await send({ qingdu: trust, call: name, argument }), readAnswer)
  } catch {
    // sendMessage rejects by contract when the other side is gone; it says so only in words.
    return fail('internal')
  }
}
