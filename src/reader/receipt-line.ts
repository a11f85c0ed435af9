import { html, nothing, type TemplateResult } from 'lit-html'
import type { Article } from '../article/article'
import type { Dropped, DropReason } from '../article/receipt'
import { parseInert } from '../dom/parse-inert'
import { visibleText } from '../dom/visible-text'
import type { MessageKey } from '../i18n/translate'
import { icon } from './icons'
import type { ArticleStage, Part } from './view-state'

/** What was never something to read: not counted, not listed. */
const MACHINERY: ReadonlySet<DropReason> = new Set([
  'style-sheet',
  'script',
  'tracking-pixel',
  'placeholder',
  'blank',
  'spacer',
  'ornament',
])

/** Rows of the card; the numbers above them count all. */
const MOST_ROWS = 100

/** The blocks that a reader may miss. */
const droppedBlocks = (article: Pick<Article, 'receipt'>): Dropped[] =>
  article.receipt.dropped.filter(({ reason, html: found }) => found !== '' && !MACHINERY.has(reason))

/** First line of a dropped block's text; '' for one without. It is parsed where nothing runs and shown as text. */
function firstLine({ html: found }: Dropped): string {
  const text = visibleText(parseInert(found.slice(0, 20_000)).body)
  return text.trim().split(/\n+/)[0]?.slice(0, 200) ?? ''
}

/** First lines by block: parsing some hundred of them at each frame of a slider would be felt. */
const firstLines = new WeakMap<Dropped, string>()

function cachedFirstLine(dropped: Dropped): string {
  const known = firstLines.get(dropped)
  if (known !== undefined) return known
  const line = firstLine(dropped)
  firstLines.set(dropped, line)
  return line
}

/** How many characters the page had more, without what the list names; 0: none, or so few that spaces explain them. */
function fewer({ receipt: { proved, source, result }, formatId }: Article): number {
  // Of an ordinary page the source is the whole page, not the article.
  if (formatId === 'readability') return 0
  const less = source.characters - result.characters
  return proved || less <= source.characters * 0.005 ? 0 : less
}

const SENTENCES = {
  whole: ['receiptWhole', 'receiptWholeNoImages'],
  plain: ['receiptPlain', 'receiptPlainNoImages'],
} as const

/** The line in words. It says "complete" only of what was proved against the page, counted apart. */
function sentence({ article }: ArticleStage, { translate, locale }: Part['options']): string {
  const { result, lostImages } = article.receipt
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const counts = { c: number(result.characters), p: number(result.paragraphs), i: number(result.images) }
  const dropped = droppedBlocks(article).length
  const less = fewer(article)
  if (less > 0) return translate('receiptDiffers', { n: number(less) })
  const [withImages, without] = SENTENCES[article.receipt.proved && lostImages === 0 ? 'whole' : 'plain']
  return [
    translate(result.images > 0 ? withImages : without, counts),
    dropped > 0 ? translate('receiptDropped', { n: number(dropped) }) : '',
    lostImages > 0 ? translate('receiptGone', { n: number(lostImages) }) : '',
  ].join('')
}

const NUMBERS = [
  ['characters', 'unitCharacters'],
  ['paragraphs', 'unitParagraphs'],
  ['images', 'unitImages'],
  ['links', 'unitLinks'],
] as const satisfies readonly (readonly [keyof Article['receipt']['result'], MessageKey])[]

function card(stage: ArticleStage, { options, state, acts }: Part): TemplateResult {
  const { result, lostImages } = stage.article.receipt
  const dropped = droppedBlocks(stage.article)
  const number = (count: number) => new Intl.NumberFormat(options.locale).format(count)
  const rows = dropped.slice(0, MOST_ROWS).map((block) => {
    const why = options.translate(`dropped_${block.reason.replaceAll('-', '_')}` as MessageKey)
    return html`<li>
      <div class="what"><p class="first">${cachedFirstLine(block) || why}</p><p class="why">${why}</p></div>
      ${
        state.putBack.has(block.id)
          ? nothing
          : html`<button type="button" class="button small" @click=${() => acts.putBack(block.id)}>${options.translate('putBack')}</button>`
      }
    </li>`
  })
  return html`<div class="card" id="qd-receipt">
    <dl>
      ${NUMBERS.map(([what, unit]) => {
        const lost = what === 'images' && lostImages > 0
        const shown = lost ? `${number(result.images)} / ${number(result.images + lostImages)}` : number(result[what])
        return html`<div><dt>${options.translate(unit, { n: result[what] })}</dt><dd class=${lost ? 'warn' : ''}>${shown}</dd></div>`
      })}
    </dl>
    ${
      rows.length > 0
        ? html`<p class="label">${options.translate('droppedTitle', { n: number(dropped.length) })}</p><ul>${rows}</ul>`
        : nothing
    }
  </div>`
}

function iconOf(article: Article): 'warn' | 'check' | 'page' {
  const { lostImages, proved } = article.receipt
  if (lostImages > 0 || fewer(article) > 0) return 'warn'
  return proved ? 'check' : 'page'
}

/** The receipt under the byline: one grey line, and on a press the numbers and what was left out. */
export function receiptLine(stage: ArticleStage, part: Part): TemplateResult {
  const { state, options, acts } = part
  const { translate } = options
  const open = state.receiptOpen
  const notable = droppedBlocks(stage.article).length > 0 || stage.article.receipt.lostImages > 0
  return html`<div class="receipt">
    <button type="button" class="line" aria-expanded=${open} aria-controls=${open ? 'qd-receipt' : nothing}
      @click=${acts.toggleReceipt}>
      ${icon(iconOf(stage.article))}
      <span role="status">${sentence(stage, options)}${
        notable || open
          ? html`<span class="more">${translate(open ? 'hide' : 'view')}${open ? icon('up') : nothing}</span>`
          : nothing
      }</span>
    </button>
    ${open ? card(stage, part) : nothing}
  </div>`
}
