import { editorSheet } from './editor-sheet.ts'
import { marked, words } from './words.ts'

const text = (paragraph: string): string => `<p>${marked(paragraph)}</p>`
const image = (pictures: string, index: number): string =>
  `<p data-exeditor-arbitrary-box="image-box"><img class="content-picture" src="${pictures}/stall-960x${index === 0 ? 640 : 540}-${index + 7}.png" width="960"></p><p class="img-desc">${words.captions[index] ?? ''}</p>`

/** A page like those of QQ News with an article of its editor; `pictures` is where its pictures lie. */
export const qqNewsPage = (pictures: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${words.title}_腾讯新闻</title>
<meta name="apub:time" content="3/7/2026, 9:05:30 AM"></head>
<body><header><a href="/">腾讯网</a></header><div class="LEFT"><h1 id="article-title">${words.title}</h1>
<div class="media-info"><span class="media-name">${words.account}</span><span class="article-time">${words.published.printed.slice(0, 16)}</span></div>
<div id="article-content"><div class="comps-contentify-wrap"><div class="rich_media_content" powered-by="qqnews_ex-editor">${editorSheet}
${text(words.lead)}${image(pictures, 0)}
<h3>河堤上的四十七个摊位</h3>
${words.paragraphs.slice(0, 4).map(text).join('\n')}
${image(pictures, 1)}
<ol data-ex-list="1"><li>不卖课本</li><li>不卖复印本</li><li>书价用铅笔写</li></ol>
${words.paragraphs.slice(4).map(text).join('\n')}
</div></div></div></div><footer>${words.host.noise}</footer></body></html>
`
