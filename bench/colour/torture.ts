/** Every hard case of colours on one page, by hand; each is a rule that once failed. */
const CASES = [
  '<section style="background:#f7f7f7;padding:8px"><section style="background:#fff">盒中有盒，里外都要看得见</section></section>',
  '<p style="color:#3f3f3f">正文<span style="color:#7b4a2d">棕色强调</span><span style="color:#ab1942">红色要点</span><span style="color:#888">灰</span><span style="color:#666">深灰</span><span style="color:#aaa">浅灰</span></p>',
  '<section style="background:#c22b4c;height:80px"></section><section style="margin-top:-60px;height:60px"><p style="color:#fff">色块上的标题</p></section>',
  '<img width="400" height="300" src="data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="><section style="margin-top:-8em;opacity:.85;color:#fff;height:8em"><span>图片上的字</span></section>',
  '<p><span style="color:#000;-webkit-text-fill-color:#e33">填充的红色</span> <span style="background-image:linear-gradient(90deg,#f00,#00f);-webkit-background-clip:text;background-clip:text;color:transparent">渐变的字</span></p>',
  '<p><span style="background:linear-gradient(transparent 60%,rgba(255,220,0,.5) 60%)">半高的荧光笔</span></p>',
  '<p><span style="color:#888"><span style="background:#333"><strong>深底上的灰字</strong></span></span></p>',
  '<table border="1" bordercolor="#4f81bd" style="border-collapse:collapse"><tr bgcolor="f2f2f2"><td style="background:#4f81bd;color:#fff">表头</td><td>单元格</td></tr></table>',
  '<p style="color:#494429;background-image:-webkit-linear-gradient(top,#f8f5f7,#c22b4c);background-color:#7e722f">没有一种墨色站得住的渐变</p>',
  '<p><span style="background:#ff9900;color:#fff">NEW 橙底白字</span> <span style="background:#7cb342;color:#fff">草绿底白字</span></p>',
  '<section style="background:#fefaed;padding:8px"><p>奶油色的整页</p><p style="color:#888">其中的灰字</p><p style="color:#c0392b">其中的红字</p></section>',
  '<p style="color:#333!important;background:#fffbe6!important">全都加了重要</p>',
  '<p style="color:windowtext">系统色</p><p style="color:inherit">继承</p><p style="color:#12">坏的</p><p style="color:rgb(300,-5,0)">出界的红</p><p style="color:var(--x)">变量</p><p style="color:var(--x,#c00)">有后备的变量</p><p style="color:hsl(0deg 100% 50% / 30%)">半透明的红</p>',
  '<p><font color="red">老式红字</font> <font color="#00F">老式蓝字</font> <mark>荧光标记</mark> <a href="https://a.invalid/">链接</a> <a href="https://a.invalid/" style="color:#c0392b">有色链接</a></p>',
  '<p style="color:#fff;background:#e8b4c4">玫瑰底白字</p><p style="color:#fff3d6;background:#b8863b">赭石底奶油字</p><p style="color:#fff">丢了底色的白字</p>',
  '<section style="background:rgba(255,0,0,.08);padding:6px">淡红半透明的盒</section><section style="opacity:.6">半透明的一组<span style="color:#c00">其中的红</span></section>',
  '<p style="text-shadow:0 0 2px #fff;color:#222">白色光晕</p><p style="mix-blend-mode:multiply;color:#0a0">叠色</p><p style="filter:invert(1);color:#222">反色</p>',
  '<blockquote style="border-left:4px solid #42b983;background:#f3f5f7;padding:8px">引用</blockquote><p style="border-bottom:1px solid #eee">浅线</p><hr style="border:0;border-top:1px solid #ddd">',
  '<p style="border:1px solid #fff;background:#444;color:#ddd">深盒白框</p><p style="border:2px dashed #f96;color:#f96">橙色虚线框</p>',
  '<p style="color:oklch(60% .2 30)">新写法</p><p style="color:color(display-p3 1 0 0)">广色域的红</p><p style="color:lab(50% 40 30)">实验室</p><p style="background:color-mix(in srgb,red 20%,white)">混色的底</p>',
  '<div style="background:#1e1e1e;color:#d4d4d4;padding:8px">代码<span style="color:#569cd6">const</span> <span style="color:#ce9178">串</span><span style="color:#6a9955">注</span><span style="color:#808080">灰</span></div>',
  '<div style="background:url(data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==);padding:20px"><p style="color:#fff">背景图上的白字</p><p>背景图上的正文</p></div>',
  '<p style="color:#ffff00;background:#000">黑底黄字</p><p style="background:#ffff00">黄底正文</p><p style="color:#ffff00">白底黄字</p><p style="color:#00f">纯蓝的字</p><p style="color:#00ff00">纯绿的字</p>',
]

const nested = `${'<span style="color:#888">'.repeat(400)}很深${'</span>'.repeat(400)}`
const many = Array.from(
  { length: 300 },
  (_, index) =>
    `<span style="color:hsl(${(index * 37) % 360} ${40 + (index % 6) * 10}% ${20 + (index % 7) * 10}%)">色</span>`,
).join('')

export const torture: readonly { name: string; body: string }[] = [
  { name: 'torture-cases', body: `<div>${CASES.join('\n')}</div>` },
  { name: 'torture-nested', body: `<div><p>${nested}</p></div>` },
  { name: 'torture-many', body: `<div><p>${many}</p></div>` },
]
