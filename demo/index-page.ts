/** The first page of `npm start`: where to go, and what to click there. */
export const indexPage = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>清读 demo</title>
<style>body{font:17px/1.7 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em;color-scheme:light dark}li{margin:.6em 0}</style></head>
<body><h1>清读 Qingdu</h1>
<p>打开一篇文章,点工具栏里的清读(或按 Alt+R)。<br>Open an article, then click Qingdu in the toolbar, or press Alt+R.</p>
<ul>
<li><a href="/leaked.html">泄漏的转义文章</a> · an article that leaked as escaped text</li>
<li><a href="/wechat.html">公众号文章</a> · like a WeChat article</li>
<li><a href="/qq-news.html">腾讯新闻文章</a> · like an article of QQ News</li>
</ul></body></html>
`
