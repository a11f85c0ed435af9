import { fail, type Result } from '../../../problem/result'

/**
 * The answer of a long work. What it throws (code that an update took away under an open page, a full disk while a
 * file is made) is logged and answered as `internal`, so that no button ends without a word.
 */
export async function caught<T>(doing: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    console.error(`Qingdu, ${doing}:`, error)
    return fail('internal')
  }
}
