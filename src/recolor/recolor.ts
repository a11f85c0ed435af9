import { analyse } from './analyse'
import type { Analysed, Entry } from './entry'
import { nameTexts } from './name-texts'
import { findOverlaps } from './overlaps'
import type { Paint } from './paint'
import { type RecolorTheme, toPalette } from './palette'
import { borderClass, clipClass, plateClass, surfaceClass, textClass, toSheet, veilClass } from './sheet'

/** Undoes a recolouring: the nodes are as they were, to the byte. Asked again, nothing happens. */
export interface Recolored {
  revert(): void
}

/** What an attribute was before. Null: it was not there. */
interface Saved {
  element: Element
  name: 'class' | 'style'
  value: string | null
  /** What we wrote in its place. */
  written: string
}

/** One article that wears a theme. */
interface Worn {
  analysed: Analysed
  prefix: string
  sheet: CSSStyleSheet
  detach(): void
  saved: Saved[]
  /** Sheets of the themes seen so far. */
  texts: Map<string, string>
  changes: MutationObserver
  stale: boolean
}

const worn = new WeakMap<Element, Worn>()
let roots = 0

/** Takes the priority off inline declarations that ours must win over; the values stay. */
function dropPriority(element: Element, important: readonly string[], saved: Saved[]): void {
  if (!('style' in element && element.style instanceof CSSStyleDeclaration)) return
  const { style } = element
  const value = element.getAttribute('style')
  for (const name of important) style.setProperty(name, style.getPropertyValue(name))
  saved.push({ element, name: 'style', value, written: element.getAttribute('style') ?? '' })
}

/** Classes of what is neither a surface nor a text, each after a blank: groups, shadows, effects. */
function effectsOf(paint: Paint, { element, hasText, overPicture, offPicture, role }: Entry, prefix: string): string {
  let names = ''
  // Boxes have their group's opacity in their own colours; a picture only has it from the group.
  if (paint.opacity < 1 && paint.opacity >= 0.05 && (hasText || !element.querySelector('img,svg,video,canvas')))
    names += overPicture && !offPicture ? `${prefix}opaque-night` : `${prefix}opaque`
  if (paint.shadow) names += `${prefix}shade`
  if (paint.boxShadow) names += `${prefix}lift`
  if (hasText && paint.effect && role !== 'outline') names += `${prefix}plain`
  if (paint.transition) names += `${prefix}still`
  return names
}

/** Names of the classes of one element, each after its `prefix`, which begins with a blank. */
function classesOf(entry: Entry, prefix: string): string {
  const { paint, parent, surface, text, border, clip, declares, hasText, plate, role } = entry
  let names = paint ? effectsOf(paint, entry, prefix) : ''
  if (!parent) names += `${prefix}root`
  if (paint && paint.surfaceKey !== '' && !paint.clipsText) {
    // Of too many boxes the last are none.
    names += surface === parent?.surface ? `${prefix}flat` : surfaceClass(prefix, surface.id)
    if (hasText) names += `${prefix}image`
  }
  const shown = text !== null && text.characters > 0 && role !== 'hidden' && role !== 'clip'
  if (shown && (declares || text !== parent?.text)) names += textClass(prefix, text.id)
  // A plate is the ground of its element: below its own pictures it would not be seen.
  if (plate && paint && paint.images.length > 0 && !paint.clipsText) names += veilClass(prefix, plate, surface.id)
  else if (plate && !clip && !parent?.plate) names += plateClass(prefix, plate)
  if (border) names += borderClass(prefix, border.id)
  if (clip) names += clipClass(prefix, clip.id)
  return names
}

/** Writes every class; nothing is read of the page after the first of them. */
function write(entries: readonly Entry[], prefix: string): Saved[] {
  const saved: Saved[] = []
  const blank = ` ${prefix}`
  for (const entry of entries) {
    const { element, paint } = entry
    if (paint && paint.important.length > 0) dropPriority(element, paint.important, saved)
    const names = classesOf(entry, blank)
    if (names === '') continue
    const value = element.getAttribute('class')
    const written = value === null ? names.slice(1) : value + names
    saved.push({ element, name: 'class', value, written })
    element.setAttribute('class', written)
  }
  return saved
}

/** Puts a sheet into the root's document or shadow tree; a `style` element where constructing fails. */
function attach(root: Element, text: string): Pick<Worn, 'sheet' | 'detach'> {
  const scope = root.getRootNode()
  const view = root.ownerDocument.defaultView
  try {
    if ((scope instanceof Document || scope instanceof ShadowRoot) && view) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet]
      const detach = () => {
        scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet)
      }
      return { sheet, detach }
    }
  } catch (error) {
    console.warn('recolor: no constructed sheet here', error)
  }
  return attachElement(root, text)
}

function attachElement(root: Element, text: string): Pick<Worn, 'sheet' | 'detach'> {
  const element = root.ownerDocument.createElement('style')
  element.textContent = text
  const place = root.parentNode instanceof Element || root.parentNode instanceof ShadowRoot ? root.parentNode : root
  place.insertBefore(element, place === root ? root.firstChild : root)
  const sheet = element.sheet ?? new CSSStyleSheet()
  return { sheet, detach: () => element.remove() }
}

const nameOf = (theme: RecolorTheme): string => JSON.stringify(theme)

function sheetText(own: Pick<Worn, 'analysed' | 'prefix' | 'texts'>, theme: RecolorTheme): string {
  const name = nameOf(theme)
  const known = own.texts.get(name)
  if (known !== undefined) return known
  const text = toSheet(own.analysed, toPalette(theme), own.prefix)
  own.texts.set(name, text)
  return text
}

/** What the caller does to the root itself, such as giving it a theme's paper, is no change of the article. */
const changesArticle = (root: Element, records: readonly MutationRecord[]): boolean =>
  records.some(({ type, target }) => type === 'childList' || target !== root)

function watch(root: Element, changed: () => void): MutationObserver {
  const changes = new MutationObserver((records) => {
    if (changesArticle(root, records)) changed()
  })
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['style', 'color', 'bgcolor'] })
  return changes
}

function dress(root: Element, theme: RecolorTheme): Worn {
  const analysed = analyse(root, toPalette(theme), theme.host ?? [])
  if (analysed.moves || analysed.analysis.surfaces.some(({ picture }) => picture)) findOverlaps(root, analysed)
  nameTexts(analysed.analysis, analysed.entries)
  const prefix = `qd${roots}-`
  roots += 1
  const base = { analysed, prefix, texts: new Map<string, string>() }
  const text = sheetText(base, theme)
  const saved = write(analysed.entries, prefix)
  const own: Worn = {
    ...base,
    ...attach(root, text),
    saved,
    changes: watch(root, () => {
      own.stale = true
    }),
    stale: false,
  }
  return own
}

function undress(root: Element, own: Worn): void {
  own.changes.disconnect()
  own.detach()
  for (const saved of own.saved.toReversed()) giveBack(saved, own.prefix)
  worn.delete(root)
  if (own.analysed.entries.some(({ paint }) => paint?.transition)) finishTransitions(root)
}

/** What another script wrote meanwhile stays: then only our own names go. */
function giveBack({ element, name, value, written }: Saved, prefix: string): void {
  if (element.getAttribute(name) !== written) {
    if (name === 'class') element.classList.remove(...[...element.classList].filter((one) => one.startsWith(prefix)))
  } else if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/** Colours come back at once, and not over the time an author set for them. */
function finishTransitions(root: Element): void {
  for (const animation of root.getAnimations({ subtree: true })) {
    if (animation instanceof CSSTransition) animation.finish()
  }
}

/**
 * Shows an article's colours in a theme: every text readable on what lies under it, hues kept, what was told apart kept
 * apart. The paper itself, its ink and the colour of plain links are the caller's to set. Called again with another
 * theme it only exchanges one style sheet; when the article was changed meanwhile, it reads it anew.
 */
export function recolor(root: Element, theme: RecolorTheme): Recolored {
  let own = worn.get(root)
  if (own && (own.stale || changesArticle(root, own.changes.takeRecords()))) {
    undress(root, own)
    own = undefined
  }
  if (own) own.sheet.replaceSync(sheetText(own, theme))
  else {
    own = dress(root, theme)
    worn.set(root, own)
  }
  return {
    revert() {
      const now = worn.get(root)
      if (now) undress(root, now)
    },
  }
}
