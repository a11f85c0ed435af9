import { html, nothing, type TemplateResult } from 'lit-html'
import type { Translate } from '../i18n/translate'
import { publishedDate, readersDate } from './dates'
import { receiptLine } from './receipt-line'
import { titlePieces } from './title-pieces'
import type { ArticleStage, Part } from './view-state'

/** Code points beyond which a title is set smaller, still whole. */
const LONG_TITLE = 60

function meta({ article, minutes, kept }: ArticleStage, { options, state }: Part): TemplateResult {
  const { translate, locale } = options
  const { savedAt } = state.saved
  const date = article.publishedTime === null ? null : publishedDate(article.publishedTime, locale)
  return html`<p class="meta">
    ${article.original ? html`<span>${translate('originalWork')}</span>` : nothing}
    ${article.byline ? html`<span class="byline">${article.byline}</span>` : nothing}
    ${date ? html`<time datetime=${article.publishedTime ?? ''}>${date}</time>` : nothing}
    <span>${translate('minutes', { n: minutes })}</span>
    ${kept && savedAt ? html`<span>${translate('savedOn', { date: readersDate(savedAt, locale, Date.now()) })}</span>` : nothing}
    ${article.reprintOf ? html`<span>${reprintLine(article.reprintOf, translate)}</span>` : nothing}
  </p>`
}

/** 转载自: whose the article is, with the way there. */
function reprintLine({ name, url }: NonNullable<ArticleStage['article']['reprintOf']>, translate: Translate) {
  const words = translate('reprintOf', { name })
  return url !== null && /^https?:/.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`
    : words
}

/** Says that the article is sold, and how much of it stands here where the page tells. */
const previewLine = ({ share }: NonNullable<ArticleStage['article']['preview']>, translate: Translate) =>
  share === null ? translate('paidPreview') : translate('paidPreviewShare', { percent: Math.round(share * 100) })

/** Of a page that the reader's translator changed: what is shown, and the way to the other text. */
function translationLine({ translation }: ArticleStage['article'], { options, acts }: Part) {
  if (translation === null) return nothing
  const isOriginal = translation.shows === 'original'
  const { translate } = options
  return html`<p class="translation">
    ${translate(isOriginal ? 'originalShown' : 'translationShown')}
    <button type="button" class="more" data-button="texts" @click=${acts.swapTexts}>${translate(isOriginal ? 'showTranslation' : 'showOriginal')}</button>
  </p>`
}

/** The article: title, who and when, receipt, body, and where it is from. What it has not is left out. */
export function articleState(stage: ArticleStage, part: Part): TemplateResult {
  const { article, language, body } = stage
  const { translate } = part.options
  const long = [...article.title].length > LONG_TITLE
  return html`<article class="column" lang=${language ?? nothing} dir=${article.dir ?? nothing}>
    ${
      article.title
        ? html`<h1 class=${long ? 'long' : ''} tabindex="-1">${titlePieces(article.title).map(
            (piece) => html`<span class="piece">${piece}</span>`,
          )}</h1>`
        : nothing
    }
    <div lang=${part.options.locale}>
      ${article.preview ? html`<p class="preview">${previewLine(article.preview, translate)}</p>` : nothing}
      ${translationLine(article, part)}${meta(stage, part)}${receiptLine(stage, part)}
    </div>
    ${body}
    ${
      /^https?:/.test(article.url)
        ? html`<p class="end" lang=${part.options.locale}>
            <a href=${article.url} target="_blank" rel="noopener noreferrer">${translate('viewSource')}</a>
          </p>`
        : nothing
    }${part.options.foot}
  </article>`
}
