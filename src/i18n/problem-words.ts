import type { Problem } from '../problem/problem'
import type { MessageKey, Translate } from './translate'

/** What is so, and what to do next, in the reader's language. Never a code. */
export interface ProblemWords {
  said: string
  next: string
}

type CodeKey<Code extends string> = Code extends `${infer Head}-${infer Tail}` ? `${Head}_${CodeKey<Tail>}` : Code
type SaidKey = `problem_${CodeKey<Problem['code']>}`

/** Words of a problem. Every code has both: MessageKey would not hold the names otherwise. */
export function problemWords(problem: Problem, translate: Translate): ProblemWords {
  const said = `problem_${problem.code.replaceAll('-', '_')}` as SaidKey
  const next = `${said}_next` as `${SaidKey}_next` satisfies MessageKey
  return { said: translate(said satisfies MessageKey, problem.params), next: translate(next, problem.params) }
}

/** The same as one text, for a place of one line. `locale`: BCP 47 of the words. */
export function problemLine(problem: Problem, translate: Translate, locale: string): string {
  const { said, next } = problemWords(problem, translate)
  return `${said.replace(/[。.]$/, '')}${locale === 'en' ? '. ' : '。'}${next}`
}
