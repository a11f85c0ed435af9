import { html, nothing, type TemplateResult } from 'lit-html'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { brandMark } from '../shared/brand-mark'
import { translate } from '../shared/words'

export interface WelcomeActs {
  trySample(): void
  openSettings(): void
}

/** The page. `keys`: 'Alt+R' as the browser gave it, or null; `trouble`: why the sample did not open, or ''. */
export function welcomePage(keys: string | null, trouble: string, acts: WelcomeActs): TemplateResult {
  return html`<div class="qd page welcome">
    <main>
      ${brandMark()}
      <h1>${translate('welcome')}</h1>
      <p class="lead">${translate('welcomeLead')}</p>
      <ul class="points">
        ${point(pageIcon('pin'), translate('welcomePin'), translate('welcomePinWhy'))}
        ${point(pageIcon('keys'), keyWords(keys), translate('welcomeKeyWhy'))}
        ${point(pageIcon('shield'), translate('welcomePrivate'), translate('welcomePrivateWhy'))}
        ${point(pageIcon('download'), translate('welcomeRemove'), translate('welcomeRemoveWhy'))}
      </ul>
      <div class="buttons">
        <button type="button" class="button primary" @click=${acts.trySample}>${translate('tryOne')}</button>
        <button type="button" class="button" @click=${acts.openSettings}>${translate('openOptions')}</button>
      </div>
      ${trouble ? html`<p class="notice" role="alert">${icon('warn')}<span>${trouble}</span></p>` : nothing}
    </main>
    ${picture()}
  </div>`
}

const point = (drawing: TemplateResult, words: unknown, why: string): TemplateResult =>
  html`<li>${drawing}<div>${words}<span class="why">${why}</span></div></li>`

/** The sentence with the keys drawn as keys, in the place that the language gives them. */
function keyWords(keys: string | null): unknown {
  if (!keys) return translate('welcomeKeyNone')
  const [before = '', after = ''] = translate('welcomeKey', { keys: '\n' }).split('\n')
  return html`${before}<span class="keys">${keys.split('+').map((key) => html`<kbd>${key}</kbd>`)}</span>${after}`
}

/** A browser with the reading view open under its toolbar button, drawn from our own parts. Decoration. */
const picture = (): TemplateResult =>
  html`<div class="picture" aria-hidden="true">
    <div class="browser">
      <div class="chrome"><i></i><i></i><i></i><span class="address">news.qq.com</span><span class="pinned">${brandMark()}</span></div>
      <div class="sheet">
        <div class="bar">${icon('library')}<span></span>${icon('text')}${icon('theme')}${icon('page')}${icon('tab')}</div>
        <p class="title">${translate('previewTitle')}</p>
        <p class="text">${translate('previewFirst')}</p>
        <p class="text">${translate('previewSecond')}</p>
      </div>
      <b></b><b></b><b class="short"></b>
    </div>
  </div>`
