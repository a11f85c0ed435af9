import type { Answer, ReadArticle } from './answer.ts'
import { wantedCode, wrongFields } from './fields.ts'
import type { CorpusPage } from './index-rows.ts'
import { junkText } from './junk.ts'
import { squeezed } from './normal.ts'
import { type Output, readOutput } from './output.ts'
import { comparePictures, type PictureFigures } from './pictures.ts'
import { compareText, type TextFigures } from './text.ts'

/** Bars every page has to reach. */
const [LEAST_RECALL, LEAST_PRECISION] = [0.995, 0.99]
/** How far the receipt's own share may lie from the recall. */
const RECEIPT_TOLERANCE = 0.005

export interface Verdict {
  passes: boolean
  /** Of an article. */
  text?: TextFigures
  pictures?: PictureFigures
  /** The receipt's characters of the result by those of the source. */
  receipt?: number
  /** Why it does not pass. */
  failed: string[]
  /** Faults that no bar is set on. */
  told: string[]
}

/** Judges the answer of the core on one page. */
export function judge(page: CorpusPage, { article, code, extracted, changed }: Answer): Verdict {
  const told = changed ? ['the page was changed'] : []
  const wanted = wantedCode(page)
  if (wanted !== null || !article) {
    const failed = [
      ...(code === (wanted ?? undefined) && !article
        ? []
        : [`${article ? 'an article' : code}, not ${wanted ?? 'read'}`]),
      ...(wanted !== null && extracted ? ['extractArticle gives an article'] : []),
    ]
    return { passes: failed.length === 0, failed, told }
  }
  return judgeArticle(page, article, told)
}

function judgeArticle(page: CorpusPage, article: ReadArticle, told: readonly string[]): Verdict {
  const output = readOutput(article.content)
  const text = compareText(page, output.lines)
  const pictures = comparePictures({ images: page.images, optional: page.optionalImages }, output.pictures)
  const junk = [...new Set(junkText(page, [...output.lines, ...article.textContent.split('\n')]))]
  const { source, result } = article.receipt
  const receipt = source.characters === 0 ? 1 : result.characters / source.characters
  const failed = [
    ...wrongFields(page, article),
    ...(text.recall < LEAST_RECALL ? ['recall'] : []),
    ...(text.precision < LEAST_PRECISION ? ['precision'] : []),
    ...(pictures.found < pictures.wanted ? ['pictures'] : []),
    ...pictures.junk.map((src) => `junk picture ${src.slice(0, 100)}`),
    ...junk.map((words) => `junk text ${words.slice(0, 60)}`),
  ]
  const faults = [
    ...told,
    ...(Math.abs(receipt - text.recall) > RECEIPT_TOLERANCE ? [`receipt says ${receipt.toFixed(4)}`] : []),
    ...disagreements(article, output),
  ]
  return { passes: failed.length === 0, text, pictures, receipt, failed, told: faults }
}

/** Where an article contradicts its own content. */
export function disagreements({ length, textContent, images }: ReadArticle, output: Output): string[] {
  return [
    ...(length === textContent.length ? [] : ['length is not that of textContent']),
    ...(squeezed(textContent) === squeezed(output.lines.join('\n')) ? [] : ['textContent is not that of content']),
    ...(images.map(({ src }) => src).join('\n') === output.pictures.join('\n')
      ? []
      : ['images[] are not those of content']),
  ]
}
