import type { Article } from '../article/article'
import type { SaveReport } from '../article/save-report'
import type { Result } from '../problem/result'
import type { Stand } from './stand'
import type { ToastWords } from './view-state'

/** A save that takes longer than this, ms, is told of and can be stopped; most are over before. */
const LONG = 1_500

type Base = Omit<Stand, 'acts'>

/** Saves what is shown, and says what came of it. */
export function saveAct(base: Base): () => Promise<void> {
  const { options, state, draw, toasts, tellProblem } = base
  return async function save() {
    const { stage } = state
    if (stage.kind !== 'article' || state.saving) return
    state.saving = true
    draw()
    const answer = await toldOf(base, stage.article, (told) => options.actions.save(stage.article, told))
    if (options.signal.aborted) return
    state.saving = false
    if (state.stage !== stage) return draw()
    if (!answer.ok) {
      draw()
      return tellProblem(answer.problem, () => void save())
    }
    state.saved = { ...state.saved, savedAt: answer.value.savedAt, changed: false }
    toasts.show(savedToast(base, answer.value))
  }
}

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
    undoes: false,
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
  const size = toSize(report.bytes, locale)
  if (total === 0) return { words: translate('savedText', { size }) }
  if (missing.length === 0) return { words: translate('savedProof', { n: saved, size }) }
  const words = translate('savedPartly', { n: missing.length })
  const { retryPictures } = actions
  if (!retryPictures) return { words }
  const forbidden = missing.find(({ reason }) => reason === 'not-allowed')
  const again = forbidden ? translate('allowPictures', { host: hostOf(forbidden.src) }) : translate('retryImage')
  const run = () => void retryPictures(report).then((answer) => retried(base, answer))
  return { words, action: { words: again, run, undoes: false } }
}

function retried(base: Base, answer: Result<SaveReport>): void {
  if (base.options.signal.aborted) return
  if (answer.ok) base.toasts.show(savedToast(base, answer.value))
  else base.tellProblem(answer.problem)
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address)

/** 12 kB, 3.4 MB: bytes in the reader's language. */
function toSize(bytes: number, locale: string): string {
  const large = bytes >= 1_000_000
  const unit = large ? 'megabyte' : 'kilobyte'
  const value = large ? bytes / 1_000_000 : Math.max(1, bytes / 1_000)
  const maximumFractionDigits = large ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(value)
}
