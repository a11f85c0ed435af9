import type { Article } from '../article/article'
import type { MissingPicture, SaveReport } from '../article/save-report'
import type { Result } from '../problem/result'
import type { ToastWords } from './contract'
import { sizeWords } from './size-words'
import type { Stand } from './stand'

/** A save that takes longer than this, ms, is told of and can be stopped; most are over before. */
const LONG = 1_500

type Base = Omit<Stand, 'acts'>

/** Saves what is shown, and says what came of it. */
export function saveAct(base: Base): () => Promise<void> {
  const { options, state, tellProblem } = base
  return async function save() {
    const { stage } = state
    if (stage.kind !== 'article' || state.saving) return
    const { article } = stage
    const saving = working(base, article, (told) => options.actions.save(article, told))
    // In the same click, and after the save is sent off: the question may close a popup.
    const granted = options.actions.allowPictures?.(article)
    const answer = await saving
    if (answer === null) return
    if (!answer.ok) return tellProblem(answer.problem, () => void save())
    const report = answer.value
    tellSaved(base, report)
    if (report.images.missing.some(isForbidden) && (await granted)) await retry(base, report)
  }
}

/** A long work on the article on show, seen at its button and in the line at the foot; null: the view has gone on. */
async function working(
  base: Base,
  article: Article,
  work: (told: (done: number, total: number) => void) => Promise<Result<SaveReport>>,
): Promise<Result<SaveReport> | null> {
  const { options, state, draw } = base
  const { stage } = state
  state.saving = true
  draw()
  const answer = await toldOf(base, article, work)
  if (options.signal.aborted) return null
  state.saving = false
  draw()
  return state.stage === stage ? answer : null
}

function tellSaved(base: Base, report: SaveReport): void {
  const { state, toasts } = base
  state.saved = { ...state.saved, savedAt: report.savedAt, changed: false, lacking: report.images.missing.length }
  toasts.show(savedToast(base, report))
}

/** What the save of this report lacked, again. */
async function retry(base: Base, report: SaveReport): Promise<void> {
  const { options, state, tellProblem } = base
  const { stage } = state
  const { retryPictures } = options.actions
  if (options.signal.aborted || !retryPictures || stage.kind !== 'article' || state.saving) return
  const answer = await working(base, stage.article, (told) => retryPictures(report, told))
  if (answer === null) return
  if (answer.ok) return tellSaved(base, answer.value)
  // Stopped, it is what it was: the text stays saved.
  if (answer.problem.code === 'cancelled') tellSaved(base, report)
  else tellProblem(answer.problem, () => void retry(base, report))
}

const isForbidden = ({ reason }: MissingPicture): boolean => reason === 'not-allowed'

/** Runs a save with a line at the foot that says how far it is, once it has become long. */
async function toldOf(
  { options, toasts }: Base,
  article: Article,
  work: (told: (done: number, total: number) => void) => Promise<Result<SaveReport>>,
): Promise<Result<SaveReport>> {
  const { translate, actions } = options
  const stop = actions.cancelSave && {
    words: translate('stop'),
    run: () => actions.cancelSave?.(article),
  }
  let words = translate('saving')
  let isLong = false
  const show = () => toasts.show({ words, ...(stop && { action: stop }) })
  const timer = setTimeout(() => {
    isLong = true
    show()
  }, LONG)
  const answer = await work((done, total) => {
    words = translate('savingPictures', { n: done, total })
    if (isLong) show()
  })
  clearTimeout(timer)
  if (isLong) toasts.hide()
  return answer
}

/** What was proved to be saved; and what is missing, with the way to get it. */
function savedToast(base: Base, report: SaveReport): ToastWords {
  const { translate, actions, locale } = base.options
  const { total, saved, missing } = report.images
  const size = sizeWords(report.bytes, locale)
  if (total === 0) return { words: translate('savedText', { size }) }
  if (missing.length === 0) return { words: translate('savedProof', { n: saved, size }) }
  const words = translate('savedPartly', { n: missing.length })
  if (!actions.retryPictures) {
    const run = () => actions.openCopy?.(report)
    return { words, ...(actions.openCopy && { action: { words: translate('seeMissing'), run } }) }
  }
  const forbidden = missing.find(isForbidden)
  const again = forbidden ? translate('allowPictures', { host: hostOf(forbidden.src) }) : translate('retryImage')
  // In the click. Refused, the others are still tried.
  const run = async () => {
    await actions.allowMissing?.(report)
    await retry(base, report)
  }
  return { words, action: { words: again, run: () => void run() } }
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address)
