import type { Article } from '../article/article'
import { otherForms } from '../article/picture-forms'

/** Makes one sanitised address of a candidate; null: it may not be shown. */
export type CleanAddress = (src: string) => string | null

/** One picture's way through all that is tried for it. */
export interface Attempt {
  /** As the article has it. */
  address: string
  /** Still to be tried. */
  rest: string[]
  /** All of them, for bytes. */
  all: string[]
  /** Its bytes have been asked for: what comes now is final. */
  asked: boolean
  /** The address whose host the reader could allow. */
  grant: string | null
}

export interface Attempts {
  /** The attempt that picture is in; its first failure begins one. */
  of(image: HTMLImageElement): Attempt
  /** From here on it is tried anew. */
  forget(image: HTMLImageElement): void
}

/** The attempts of one article's pictures: its own candidates first, then sizes and hosts that the address itself names. */
export function createAttempts({ images }: Pick<Article, 'images'>, clean: CleanAddress): Attempts {
  const candidates = new Map(images.map((image) => [image.src, image.candidates]))
  const attempts = new WeakMap<HTMLImageElement, Attempt>()

  function begin(address: string): Attempt {
    const all = [address, ...(candidates.get(address) ?? []), ...otherForms(address)]
      .map((one) => (one === address ? one : clean(one)))
      .filter((one) => one !== null)
    const unique = [...new Set(all)]
    return { address, rest: unique.slice(1), all: unique, asked: false, grant: null }
  }

  return {
    of(image) {
      const attempt = attempts.get(image) ?? begin(image.getAttribute('src') ?? '')
      attempts.set(image, attempt)
      return attempt
    },
    forget: (image) => void attempts.delete(image),
  }
}
