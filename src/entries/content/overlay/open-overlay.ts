/** One life of the overlay: the place, the view in it, the page's article, and all of it gone again. */
import type { SentPicture } from '../../../article/picture'
import { readPagePicture } from '../../../extract/picture-page'
import { localeOf } from '../../../i18n/locale'
import { createTranslate } from '../../../i18n/translate'
import { type ReadingContext, webCaller } from '../../../messages/from-web'
import { getMessage, send } from '../../../platform/send'
import type { Result } from '../../../problem/result'
import type { PictureHelp, SavedCopy } from '../../../reader/contract'
import { type Host, openHost } from '../../../reader/host'
import { mountReader, type Reader } from '../../../reader/reader'
import type { Sanitize } from '../../../sanitize/sanitize'
import { defaultSettings } from '../../../settings/settings'
import type { Extraction } from '../taker'
import { createLooks, followLook, type Looks } from './look-of-others'

/** A worker that is awake answers in a few; one that has to wake is not waited for, its look comes when it comes. */
const LOOK_MS = 60

const caller = webCaller(send)

/** The next frame has begun: what was rendered is on the screen. A tab in the background has no frames. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LOOK_MS)
  })

const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms))

const NONE: SentPicture = { ok: false, reason: 'not-tried' }

/** A script in a page can ask nobody for a grant; the page it stands in is at hand. */
const pictures: PictureHelp = {
  async fetch(address) {
    const sent = await caller.picture(address)
    return sent.ok ? sent.value : NONE
  },
  async fromPage(address) {
    const base64 = await readPagePicture(address)
    // The page has shown it, so it is a picture; an `img` reads which kind off its bytes, but for a drawing.
    return base64 === null ? NONE : { ok: true, type: 'image/png', base64 }
  },
}

function mount(
  host: Host,
  context: ReadingContext | null,
  { sanitize, looks }: { sanitize: Sanitize; looks: Looks },
): Reader {
  const reader = mountReader(host.root, {
    surface: 'overlay',
    look: context?.look ?? defaultSettings,
    translate: createTranslate(getMessage),
    locale: localeOf(getMessage),
    source: location.hostname,
    actions: {
      pictures,
      save: (article) => caller.save(article),
      putBacks: (url) => caller.putBacks(url),
      rememberPutBack: (change) => caller.rememberPutBack(change),
      flips: (url) => caller.flips(url),
      rememberFlip: (change) => caller.rememberFlip(change),
      cancelSave: () => void caller.cancelSave(),
      changeLook: looks.change,
      openLibrary: () => void telling(reader, caller.openLibrary()),
      openCopy: () => void telling(reader, caller.openCopy()),
      openTab: (article) => void telling(reader, caller.openTab(article)),
      close: () => void host.close(),
    },
    sanitize,
    signal: host.signal,
  })
  return reader
}

/** What was opened is seen; what was not has to be told. */
async function telling(reader: Reader, opening: Promise<Result<null>>): Promise<void> {
  const opened = await opening
  if (!opened.ok) reader.tellProblem(opened.problem)
}

/** The place, and what can be asked of the view in it from outside. */
export type Overlay = Host & Pick<Reader, 'save'>

/**
 * Opens the overlay; resolves once it stands, with the skeleton, and goes on to the article by itself. The signal
 * aborted before: it never opens. null: it was aborted.
 */
export async function openOverlay(signal: AbortSignal, { read, sanitize }: Extraction): Promise<Overlay | null> {
  const asking = caller.context()
  const early = await Promise.race([asking, after(LOOK_MS)])
  if (signal.aborted) {
    // Whoever injected us has locked the page's scrolling by now.
    await caller.closed()
    return null
  }
  const context = early?.ok ? early.value : null
  let reader: Reader | null = null
  const looks = createLooks(caller)
  const host = openHost(document, {
    onKey: (event) => reader?.handleKey(event) ?? false,
    released: () => caller.closed(),
  })
  try {
    reader = mount(host, context, { sanitize, looks })
  } catch (error) {
    // Better no overlay than an empty sheet over the page.
    await host.close()
    throw error
  }
  void fill(host, reader, read, context, asking)
  followLook(host, reader, looks)
  return { ...host, save: reader.save }
}

/** What was saved of this page, for when it shows no article any more. */
const copyOf = (reader: Reader, context: ReadingContext | null): SavedCopy | null =>
  context === null || context.savedAt === null
    ? null
    : { savedAt: context.savedAt, open: () => void telling(reader, caller.openSaved()) }

/** The article into the open place, and what the background says of look and library. */
async function fill(
  { signal }: Host,
  reader: Reader,
  read: Extraction['read'],
  early: ReadingContext | null,
  asking: Promise<Result<ReadingContext>>,
): Promise<void> {
  await frame()
  if (signal.aborted) return
  const article = read()
  // What is known is whether the page is saved; a stretch of it is an article of its own.
  const savedOf = (context: ReadingContext | null) =>
    article.ok && article.value.formatId === 'selection' ? null : (context?.savedAt ?? null)
  if (article.ok) reader.showArticle(article.value, { savedAt: savedOf(early), changed: false, progress: 0 })
  else reader.showProblem(article.problem, [], copyOf(reader, early))
  if (early) return
  const late = await asking
  if (!late.ok || signal.aborted) return
  reader.setLook(late.value.look)
  const copy = copyOf(reader, late.value)
  if (!article.ok && copy) reader.showProblem(article.problem, [], copy)
  const savedAt = savedOf(late.value)
  if (savedAt !== null) reader.setSaved({ savedAt, changed: false, progress: 0 })
}
