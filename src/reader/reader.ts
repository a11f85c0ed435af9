import type { Reader, ReaderOptions } from './contract'
import { handleKey } from './keys'
import { raise } from './raise'
import { keyScope, setSaved, showArticle, stageShower, watch } from './staging'

export type {
  PictureHelp,
  Reader,
  ReaderActions,
  ReaderOptions,
  Recent,
  SavedPictures,
  SavedState,
  Surface,
} from './contract'

/**
 * Puts the reading view into `root`: an element of our page, or the overlay's closed shadow root or an element in it.
 * The root must have a definite height; the view scrolls in itself.
 */
export function mountReader(root: HTMLElement | ShadowRoot, options: ReaderOptions): Reader {
  const stand = raise(root, options)
  const show = stageShower(stand)
  watch(stand)
  const key = (event: KeyboardEvent): boolean => handleKey(event, keyScope(stand))
  const pressed = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !key(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  // In our pages keys count wherever the focus is; in a web page only what reaches the view is ours.
  const keys = stand.scope instanceof Document ? stand.scope : stand.view
  keys.addEventListener('keydown', pressed, { signal: options.signal })
  return {
    showArticle: (article, saved, kept = null) => showArticle(stand, show, { article, saved, kept }),
    setSaved: (saved) => setSaved(stand, saved),
    showProblem: (problem, recent, copy = null) => show({ kind: 'problem', problem, recent, copy }),
    setLook: (look) => stand.looks.stored(look),
    tellProblem: stand.tellProblem,
    tell: stand.toasts.show,
    save: stand.acts.save,
    handleKey: key,
  }
}
