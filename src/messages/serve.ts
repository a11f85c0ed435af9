import * as v from 'valibot'
import { fail, type Result } from '../problem/result'
import type { Call, Handlers } from './call'
import { type ExtensionCalls, extensionCalls } from './from-extension'
import { type WebCalls, webCalls } from './from-web'
import { type ExtensionSender, type Own, readSender, type Sender, type WebSender } from './sender'
import { isSmall } from './size'

export type WebHandlers = Handlers<WebCalls, WebSender>
export type ExtensionHandlers = Handlers<ExtensionCalls, ExtensionSender>

export interface Serving {
  own: Own
  web: WebHandlers
  extension: ExtensionHandlers
  /** Told of what a handler threw: a fault of ours. */
  log(call: string, error: unknown): void
}

const envelopeSchema = v.object({
  qingdu: v.picklist(['web', 'extension']),
  call: v.pipe(v.string(), v.maxLength(60)),
  argument: v.optional(v.unknown(), null),
})

/** A table of calls, and functions that fit it, both by the types of the arguments. */
type Table<Arguments> = { [Name in keyof Arguments]: Call<Arguments[Name], unknown> }
type Functions<Arguments, From> = {
  [Name in keyof Arguments]: (from: From, argument: Arguments[Name]) => Promise<Result<unknown>> | Result<unknown>
}

/** Own names only: `constructor` and `__proto__` are in every object and no calls. */
const isCall = <T extends object>(table: T, name: string): name is keyof T & string => Object.hasOwn(table, name)

async function answer<Arguments extends object, From>(
  table: Table<Arguments>,
  functions: Functions<Arguments, From>,
  from: From,
  name: keyof Arguments,
  input: unknown,
): Promise<Result<unknown>> {
  const argument = table[name].readArgument(input)
  return argument.ok ? functions[name](from, argument.value) : argument
}

/**
 * The one place where messages are answered. It never rejects. Problems besides the call's own: `refused` (unknown
 * call, or not for this sender), `too-large` (from a web page, beyond 8 Mi characters), `broken-data` (an argument
 * that does not read), `internal` (a handler threw; it is logged).
 */
export function serve({ own, web, extension, log }: Serving) {
  return async (message: unknown, sender: Sender): Promise<Result<unknown>> => {
    const trusted = readSender(sender, own)
    if (!trusted.ok) return trusted
    const { trust, from } = trusted.value
    if (trust === 'web' && !isSmall(message)) return fail('too-large')
    const envelope = v.safeParse(envelopeSchema, message)
    if (!envelope.success || envelope.output.qingdu !== trust) return fail('refused')
    const { call, argument } = envelope.output
    try {
      if (trust === 'web') {
        return isCall(webCalls, call) ? await answer(webCalls, web, from, call, argument) : fail('refused')
      }
      return isCall(extensionCalls, call)
        ? await answer(extensionCalls, extension, from, call, argument)
        : fail('refused')
    } catch (error) {
      log(call, error)
      return fail('internal')
    }
  }
}
