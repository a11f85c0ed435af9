import { translate } from '../shared/words'
import type { Changes } from './changes'
import type { LibraryActs } from './contract'
import { countsOf } from './sidebar'
import { redraw, type Stage } from './stage'
import { targetsOf } from './state'
import { cleanTag, knownTag, tagOn } from './tags'

/** Tags given, taken, renamed and dropped. */
export function tagging(stage: Stage, changes: Changes) {
  const { root, state, draw } = stage
  const known = () => countsOf(state).tags.map(([tag]) => tag)
  function toggleTag(tag: string): void {
    const records = targetsOf(state, null)
    const isOff = tagOn(records, tag) === 'all'
    void changes.mark(
      records,
      { kind: 'tags', add: isOff ? [] : [tag], remove: isOff ? [tag] : [] },
      translate(isOff ? 'tagTaken' : 'tagGiven', { tag }),
    )
  }
  /** All that have the tag, those in the trash too: they would bring it back. */
  const having = (tag: string) => state.list?.records.filter(({ tags }) => tags.includes(tag)) ?? []

  async function renameTag(typed: string): Promise<void> {
    const { tag } = state
    const name = cleanTag(typed)
    state.renaming = false
    if (tag === null || name === '' || name === tag) return draw()
    const to = knownTag(
      name,
      known().filter((one) => one !== tag),
    )
    await changes.mark(having(tag), { kind: 'tags', add: [to], remove: [tag] }, translate('tagRenamed', { tag: to }))
    redraw(stage, { tag: to })
  }
  async function dropTag(): Promise<void> {
    const { tag } = state
    if (tag === null) return
    await changes.mark(having(tag), { kind: 'tags', add: [], remove: [tag] }, translate('tagDropped', { tag }))
    redraw(stage, { tag: null })
  }
  return {
    toggleTag,
    renameTag: (typed) => void renameTag(typed),
    dropTag: () => void dropTag(),
    typeTag(typed) {
      state.newTag = typed
      draw()
    },
    addTypedTag() {
      const tag = knownTag(cleanTag(state.newTag), known())
      state.newTag = ''
      if (tag === '') return draw()
      if (tagOn(targetsOf(state, null), tag) === 'all') return draw()
      toggleTag(tag)
    },
    startRenaming(on) {
      state.renaming = on
      draw()
      if (on) root.querySelector<HTMLInputElement>('#rename')?.select()
    },
  } satisfies Partial<LibraryActs>
}
