import { marked, words } from './words.ts'

/** Pictures wait for their turn in data-src, as WeChat serves them. */
const figure = (pictures: string, index: number): string =>
  `<section style="text-align:center" nodeleaf=""><img class="rich_pages wxw-img" data-src="${pictures}/river-1080x${index === 0 ? 720 : 608}-${index + 3}.png" data-w="1080" data-ratio="${index === 0 ? '0.6667' : '0.563'}" data-type="png"></section><p style="text-align:center"><span style="font-size:12px;color:rgb(136,136,136)">${words.captions[index] ?? ''}</span></p>`

/** What its author wants to be seen: in red, on a marker, in a box of its own. The words stay as they are. */
const coloured = (text: string): string =>
  marked(text)
    .replace('缺第三册', '<span style="color:rgb(227,57,53)">缺第三册</span>')
    .replace('一共四十七个摊位', '<span style="background-color:rgb(255,231,112)">一共四十七个摊位</span>')

const paragraph = (text: string): string =>
  `<section><p style="line-height:1.75em;margin-bottom:16px"><span leaf="" style="font-size:15px">${coloured(text)}</span></p></section>`

const box = (text: string): string =>
  `<section style="background-color:rgb(232,244,239);border-left:4px solid rgb(38,134,116);padding:12px"><p style="color:rgb(28,92,80)"><span leaf="">${marked(text)}</span></p></section>`

const heading = (text: string): string =>
  `<section><p style="font-size:18px"><span style="background-color:rgb(38,134,116);color:rgb(255,255,255);padding:2px 8px"><strong><span leaf="">${text}</span></strong></span></p></section>`

/** A page like those of mp.weixin.qq.com; `pictures` is where its pictures lie. */
export const wechatPage = (pictures: string): string => `<!doctype html>
<html lang="zh_CN"><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="${words.title}"><meta name="author" content="${words.account}"></head>
<body id="activity-detail" class="zh_CN"><div id="js_article" class="rich_media"><div class="rich_media_inner">
<div id="page-content" class="rich_media_area_primary"><div class="rich_media_area_primary_inner"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name"><span class="js_title_inner">${words.title}</span></h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">${words.account}</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;">
${box(words.lead)}
${words.paragraphs.slice(0, 2).map(paragraph).join('\n')}
${figure(pictures, 0)}
${heading('河堤上的四十七个摊位')}
${words.paragraphs.slice(2, 4).map(paragraph).join('\n')}
${figure(pictures, 1)}
${words.paragraphs.slice(4).map(paragraph).join('\n')}
<p style="display:none"><mp-style-type data-value="3"></mp-style-type></p></div>
</div></div></div></div></div>
<script type="text/javascript">var ct = "1772845530";var nickname = "${words.account}";var msg_title = '${words.title}';</script>
<script>document.getElementById('js_content').style.visibility = 'visible'; document.getElementById('js_content').style.opacity = '1';
for (const image of document.querySelectorAll('img[data-src]')) image.src = image.dataset.src;</script>
</body></html>
`
