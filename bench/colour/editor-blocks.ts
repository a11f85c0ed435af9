/** Blocks as editors of articles set them, one kind of colour a block, by hand: `--editors` shows them in place of the corpus. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAJmZmQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

const BLOCKS: Record<string, string> = {
  'skew-title':
    '<section style="text-align:center;margin:10px"><section style="display:inline-block;transform:skewX(-20deg);background:#3e8ef7;padding:4px 20px"><section style="transform:skewX(20deg);color:#fff"><strong>倾斜的标题框</strong></section></section></section>',
  'rotated-badge':
    '<section style="position:relative;height:90px"><section style="position:absolute;left:30px;top:10px;width:60px;height:60px;transform:rotate(45deg);background:#ffd24d"></section><section style="position:absolute;left:40px;top:26px;color:#7a4b00;font-size:20px"><strong>壹</strong></section></section>',
  'stacked-title':
    '<section style="position:relative;height:80px"><p style="position:absolute;left:10px;top:6px;font-size:40px;color:#eee;margin:0">PART</p><p style="position:absolute;left:20px;top:24px;color:#333;margin:0">叠放的标题</p></section>',
  'negative-line':
    '<section style="text-align:center"><section style="border-top:1px solid #d9b38c;margin-top:20px"></section><section style="margin-top:-14px"><span style="background:#fff;padding:0 12px;color:#b8733a">线中标题</span></section></section>',
  'negative-box':
    '<section style="background:#f6d5d5;padding:12px 12px 40px">上面的盒子里有字</section><section style="margin:-30px 20px 0;background:#fff;border:1px solid #e5a1a1;padding:10px">压在上面的白盒</section>',
  'outline-shadow':
    '<p style="color:#fff;text-shadow:-1px 0 #e60012,0 1px #e60012,1px 0 #e60012,0 -1px #e60012;font-size:22px">描边白字</p>',
  'stroke-transparent': '<p style="color:transparent;-webkit-text-stroke:1px #1e6fff;font-size:26px">镂空描边字</p>',
  'stroke-fill': '<p style="color:#fff;-webkit-text-stroke:1px #ff6b00;font-size:26px">白字橙边</p>',
  'opacity-parent':
    '<section style="opacity:.5;background:#003366;padding:10px"><p style="color:#fff">半透明深蓝里的白字</p><section style="opacity:.6"><p style="color:#9cf">再半透明的浅蓝</p></section></section>',
  blend:
    '<section style="background:#f4e04d;padding:8px"><p style="mix-blend-mode:multiply;color:#d33">正片叠底红</p><p style="mix-blend-mode:screen;color:#333">滤色的字</p><p style="mix-blend-mode:difference;color:#fff">差值白字</p></section>',
  filter:
    '<section style="filter:brightness(.6)"><p style="color:#999">变暗的灰字</p><p style="background:#fff3cd;color:#856404">变暗的盒子</p></section><section style="filter:grayscale(1)"><span style="color:#c00">灰掉的红</span></section>',
  'gradient-border':
    '<section style="border:3px solid;border-image:linear-gradient(90deg,#f06,#60f) 1;padding:8px">渐变边框里的字</section><section style="padding:2px;background:linear-gradient(90deg,#f06,#60f)"><section style="background:#fff;padding:8px">假的渐变边框</section></section>',
  table:
    '<table style="width:100%;border-collapse:collapse"><thead><tr style="background:#1f4e79"><th style="color:#fff;border:1px solid #fff">季度</th><th style="color:#ffd966;border:1px solid #fff">金额</th></tr></thead><tbody><tr bgcolor="#ddebf7"><td style="border:1px solid #9bc2e6">一</td><td style="border:1px solid #9bc2e6;color:#c00000">-12</td></tr><tr><td bgcolor="#fff2cc">二</td><td bgcolor="#e2efda"><font color="#00b050">+8</font></td></tr></tbody></table>',
  'svg-text':
    '<section><svg viewBox="0 0 300 60" width="300" height="60"><rect width="300" height="60" fill="#fff5e6"/><text x="10" y="35" fill="#333">矢量文字</text></svg></section><p style="color:#333">下面的正文</p>',
  'svg-back':
    '<section style="display:grid"><section style="grid-row:1;grid-column:1"><svg viewBox="0 0 300 60" width="300" height="60" style="display:block"><rect width="300" height="60" fill="#b71c1c"/></svg></section><section style="grid-row:1;grid-column:1;color:#fff;padding:16px">画在矢量底上的字</section></section>',
  'svg-bg-url': `<section style="background-image:url(&quot;data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='20' height='20'%3E%3Crect width='20' height='20' fill='%23004d40'/%3E%3C/svg%3E&quot;);padding:14px;color:#e0f2f1">背景是矢量图的浅字</section>`,
  'current-color':
    '<section style="color:#8e24aa;border:1px solid currentColor;padding:8px"><span style="background-color:currentcolor"><span style="color:#fff">当前色底白字</span></span><p style="border-left:4px solid;padding-left:6px">跟随的边框</p></section>',
  'current-text':
    '<p style="color:#8e24aa"><span style="-webkit-text-fill-color:currentcolor">填充跟随</span><span style="text-decoration:underline currentcolor">下划</span></p>',
  modern:
    '<p style="color:oklch(0.55 0.2 25)">感知红</p><p style="color:lab(60% -40 30)">实验绿</p><p style="background:color-mix(in oklab,#ff0 30%,white);color:color-mix(in srgb,#00f 60%,black)">混色底混色字</p><p style="color:color(display-p3 0.1 0.4 1)">广色域蓝</p><p style="color:hwb(280 20% 10%)">色相白黑</p><p style="background:oklch(0.3 0.1 260);color:oklch(0.95 0.02 260)">深底浅字</p>',
  variables:
    '<section style="--main:#c2185b;--soft:#fce4ec"><p style="color:var(--main)">变量红</p><p style="background:var(--soft);color:var(--main)">变量底</p><p style="color:var(--nobody,#fff);background:var(--main)">有后备</p></section>',
  important:
    '<p style="color:#222 !important;background:#e8f5e9 !important"><span style="color:#2e7d32 !important">重要的绿</span><span style="background-color:#1b5e20 !important;color:#fff !important">重要的白</span></p>',
  'font-tag':
    '<font color="#ff0000">红<font color="blue">蓝</font></font><font color=gray>灰</font><font color="#FFFF00">黄</font><p><font color="white">没了底的白</font></p><body-ish><center><font color="darkred">暗红</font></center></body-ish>',
  bgcolor:
    '<table bgcolor="#000080" width="100%"><tr><td><font color="#ffffff">深蓝表里的白字</font></td><td bgcolor="yellow">黄格黑字</td></tr></table>',
  'bg-shorthand': `<section style="background:url(${PIXEL}) center/cover no-repeat #223344;padding:20px;color:#fff">图加底色的白字</section><section style="background:#f5f5f5 url(${PIXEL}) right bottom/40px 40px no-repeat;padding:20px;color:#333">角上有小图的盒子</section>`,
  'dark-on-dark':
    '<section style="background:#222;padding:8px"><p style="color:#444">深底深字</p><p style="color:#000">深底黑字</p><p style="color:#777">深底灰字</p></section>',
  'missing-picture':
    '<section style="background-image:url(https://gone.invalid/a.jpg);background-size:cover;padding:30px"><p style="color:#fff">图没了的白字</p></section>',
  'link-box':
    '<section style="background:#0d47a1;padding:8px;color:#fff"><a href="https://a.invalid/1">深底链接</a> <a href="https://a.invalid/2" style="color:#ffeb3b">黄链接</a> <a href="https://a.invalid/3"><span style="color:#90caf9">里面有色</span></a></section><p style="background:#fff9c4"><a href="https://a.invalid/4">浅底链接</a></p>',
  marks:
    '<p><mark style="background:#ffe58f">自定荧光</mark><mark>默认</mark><mark style="background:none;color:#d4380d">无底标记</mark><mark style="background:linear-gradient(#fff 55%,#b7eb8f 55%)">半截荧光</mark><span style="border-bottom:8px solid rgba(255,200,0,.4)">粗下划</span></p>',
  code: '<pre style="background:#272822;color:#f8f8f2;padding:10px;border-radius:4px"><code><span style="color:#f92672">import</span> <span style="color:#66d9ef">os</span> <span style="color:#75715e"># 注释</span>\n<span style="color:#a6e22e">def</span> f(): <span style="color:#e6db74">"串"</span> <span style="color:#ae81ff">42</span></code></pre><pre style="background:#f8f8f8;color:#383a42"><code><span style="color:#a0a1a7">// 浅色</span> <span style="color:#986801">1</span> <span style="color:#50a14f">"x"</span></code></pre>',
  'clip-picture': `<img width="400" height="160" src="${PIXEL}"><section style="margin-top:-100px;height:100px"><p style="margin:0;font-size:30px;background:linear-gradient(90deg,#ff8a00,#e52e71);-webkit-background-clip:text;background-clip:text;color:transparent">图上的渐变字</p></section>`,
  'clip-bgpicture': `<section style="background:url(${PIXEL});padding:20px"><span style="background:linear-gradient(90deg,#fff,#ff0);-webkit-background-clip:text;background-clip:text;-webkit-text-fill-color:transparent">背景图上的渐变字</span></section>`,
  'clip-inner':
    '<p style="background:linear-gradient(90deg,#06f,#0fc);-webkit-background-clip:text;background-clip:text;color:transparent">渐变里<span style="background:#222;padding:0 4px">有盒子</span>和<span style="color:#c00">有色的字</span>再来</p>',
  'clip-solid':
    '<p style="background:#e91e63;-webkit-background-clip:text;background-clip:text;color:transparent">纯色裁字</p>',
  'half-line':
    '<section style="background:rgba(255,255,255,.55);padding:6px"><section style="height:24px;background:rgba(0,80,160,.6)"></section><p style="margin-top:-30px;color:#222">只有第一行压在半透明的盒子上，后面的行都在外面，所以这一段要写得长一些长一些再长一些，才能有好几行，看看每一行是不是都看得清楚，一行两行三行四行。</p></section>',
  'half-picture': `<img width="400" height="160" src="${PIXEL}"><p style="margin-top:-40px;color:#fff;text-shadow:0 0 4px #000">只有头一行在图上，其余的落在纸上，所以这一段要写得长一些长一些再长一些，才能有好几行，看看每一行是不是都看得清楚，白字落在白纸上本来就看不见。</p>`,
  ribbon:
    '<section style="display:flex"><section style="width:0;border-top:18px solid transparent;border-bottom:18px solid transparent;border-right:12px solid #d32f2f"></section><section style="background:#d32f2f;color:#fff;line-height:36px;padding:0 12px">丝带标题</section><section style="width:0;height:0;border-top:18px solid transparent;border-bottom:18px solid transparent;border-left:12px solid #d32f2f"></section></section>',
  'number-circle':
    '<section style="display:flex;align-items:center"><section style="width:36px;height:36px;border-radius:50%;background:linear-gradient(135deg,#667eea,#764ba2);color:#fff;text-align:center;line-height:36px">01</section><section style="margin-left:-8px;padding-left:16px;background:linear-gradient(90deg,rgba(102,126,234,.25),rgba(255,255,255,0));flex:1;color:#444">圆圈后的渐隐条</section></section>',
  'shadow-number':
    '<section style="line-height:1"><span style="font-size:60px;color:rgba(0,0,0,.08);font-weight:bold">02</span></section><section style="margin-top:-34px;padding-left:20px;color:#1a237e;font-weight:bold">大数字上的题目</section>',
  'float-caption': `<section style="position:relative"><img width="400" height="160" src="${PIXEL}"><section style="position:absolute;bottom:10px;left:0;width:400px;background:rgba(0,0,0,.55);color:#fff;text-align:center">图片下沿的黑条说明</section></section>`,
  scroll:
    '<section style="overflow:auto;height:80px;background:#fafafa;border:1px dashed #bbb"><p style="color:#555">可以滚动的区域</p><p style="color:#0a7">第二段</p><p style="color:#07a">第三段看不见</p></section>',
  list: '<ol style="color:#3e3e3e"><li><span style="color:#c00">红项</span></li><li><p style="color:#333">黑项</p></li></ol><ul style="color:#1aad19"><li><p><span style="color:#333">绿点</span></p></li></ul>',
  'first-letter':
    '<p><span style="float:left;font-size:48px;line-height:1;color:#fff;background:#6d4c41;padding:4px 8px;margin-right:8px">首</span>字下沉的段落，颜色普通，<em style="color:#6d4c41">有点强调</em>。</p>',
  'gradient-text-dark':
    '<section style="background:#101820;padding:12px"><span style="background:linear-gradient(90deg,#0f2027,#2c5364);-webkit-background-clip:text;background-clip:text;color:transparent">深底深渐变</span><span style="background:linear-gradient(90deg,#fceabb,#f8b500);-webkit-background-clip:text;background-clip:text;color:transparent">深底浅渐变</span></section>',
  radial:
    '<section style="background:radial-gradient(circle,#fff 0%,#fbc2eb 60%,#a6c1ee 100%);padding:20px;color:#5b2a86">放射渐变底</section><section style="background:conic-gradient(red,yellow,green);padding:20px;color:#fff">锥形渐变底</section><section style="background:repeating-linear-gradient(45deg,#ffe 0 10px,#ffc 10px 20px);padding:12px">条纹底</section>',
  'grid-paper':
    '<section style="background-image:linear-gradient(90deg,rgba(50,0,0,.05) 3%,transparent 3%),linear-gradient(360deg,rgba(50,0,0,.05) 3%,transparent 3%);background-size:20px 20px;padding:10px">方格纸上的正文<strong style="color:#e67e22">橙</strong></section>',
  'inset-shadow':
    '<span style="box-shadow:inset 0 -12px 0 #ffe082">阴影荧光笔</span><section style="box-shadow:0 0 10px rgba(0,0,0,.2);padding:8px;background:#fff">阴影卡片<span style="color:#999">副题</span></section>',
  'transparent-ground':
    '<section style="background:#222;padding:10px"><section style="background:rgba(255,255,255,.9);padding:8px;color:#222">深底上的近白盒<span style="color:#888">灰</span></section><section style="background:rgba(255,255,255,.3);padding:8px;color:#fff">深底上的灰盒</section></section>',
  'hidden-alpha':
    '<p style="color:rgba(0,0,0,.3)">三成黑</p><p style="color:rgba(255,0,0,.45)">半红</p><p style="color:#0008">八分</p><section style="background:#000c;color:#fffd">近黑盒</section>',
  details:
    '<details open style="border:1px solid #ccc"><summary style="background:#eee;color:#333">摘要</summary><p style="color:#555">内容</p></details><fieldset style="border-color:#09f"><legend style="color:#09f">框题</legend>里面</fieldset><button style="background:#07c160;color:#fff;border:0">按钮</button><input value="输入" style="color:#333;background:#f5f5f5">',
}

export const editorBlocks: readonly { name: string; body: string }[] = Object.entries(BLOCKS).map(([name, body]) => ({
  name,
  body: `<div>${body}</div>`,
}))
