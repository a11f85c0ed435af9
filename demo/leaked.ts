import { editorSheet } from './editor-sheet.ts'
import { marked, words } from './words.ts'

const STYLE = 'line-height: 1.6; margin-bottom: 24px; margin-top: 3pt; text-align: justify'
const COLOUR = 'color: rgb(51, 51, 51)'

/** What stands before the text of some paragraphs: pictures and cards whose data never reached this page. */
const BEFORE: Record<number, string> = {
  0: '<!--IMG_0-->',
  3: '<!--IMG_1-->',
  4: '<!--MID_AD_0-->',
}

function block(paragraph: string, index: number): string {
  const text = marked(paragraph).replace('植物图谱', '<!--SECURE_LINK_BEGIN_0-->植物图谱<!--SECURE_LINK_END_0-->')
  return `<p style="${STYLE}"><span style="font-size: 18px">${BEFORE[index] ?? ''}<span style="${COLOUR}">${text}</span></span></p><!--EOP_${index}-->`
}

/** The article as the editor of QQ News would have it, style sheet included. */
export const editorBody = (): string =>
  `<div class="rich_media_content"><p></p>${[words.lead, ...words.paragraphs].map(block).join('<!--PARAGRAPH_0-->')}${editorSheet}</div>`

/** One layer of a JSON string's escapes, printed into HTML without undoing them: the fault this project began with. */
export const leak = (html: string): string =>
  html.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('"', '\\&quot;').replaceAll('\n', '\\n')

const links = words.host.nav.map((name) => `<a href="/">${name}</a>`).join(' ')

/** A page of some host that shows an escaped article instead of the article. */
export const leakedPage = (body: string = editorBody()): string => `<!doctype html>
<html><head><meta charset="utf-8"><title>${words.title}_${words.account}</title></head>
<body><div class="nav">${links}</div><div class="box"><h1>${words.title}</h1>
<div class="info">发布时间:${words.published.printed} 作者:${words.account}</div>
<div class="cmt"><a href="#c">${words.host.comment}</a></div>
<div class="summary">${words.host.noise}</div>
<div class="content">${leak(body)}</div></div></body></html>
`
