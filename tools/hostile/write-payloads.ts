/**
 * Writes the project's own hostile payloads, payloads/*.jsonl: `npx tsx tools/hostile/write-payloads.ts`. Each family
 * crosses what an author could write with the places he could write it in. The canary is `__x(1)`; `leak.example`
 * must never be asked but by the address of a picture.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BOMBS, DRAWINGS, DRAWN } from './drawing-payloads.ts'

const LEAK = 'https://leak.example'
const PICTURE = 'https://img.example/a.png'

/** Every pair of the two lists. */
const cross = <A, B>(a: A[], b: B[], make: (a: A, b: B) => string): string[] =>
  a.flatMap((x) => b.map((y) => make(x, y)))

const SCRIPT_ADDRESSES = [
  'javascript:__x(1)',
  'JaVaScRiPt:__x(1)',
  'java\tscript:__x(1)',
  'java&#10;script:__x(1)',
  '&#1;javascript:__x(1)',
  '\u00a0javascript:__x(1)',
  'javascript&colon;__x(1)',
  '&#x6a;avascript:__x(1)',
  'javascript://x.example/%0a__x(1)',
  'vbscript:__x(1)',
  'data:text/html,<script>__x(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5fX3goMSk8L3NjcmlwdD4=',
  'data:application/xhtml+xml,<x/>',
  'blob:https://frame.example/1',
  'filesystem:https://frame.example/1',
]
const ADDRESS_PLACES = [
  (address: string) => `<a href="${address}">字</a>`,
  (address: string) => `<img src="${address}">`,
  (address: string) => `<svg><a xlink:href="${address}"><text y="9">字</text></a></svg>`,
  (address: string) => `<math href="${address}"><mi>x</mi></math>`,
  (address: string) => `<form action="${address}"><button>字</button></form>`,
]

const HANDLERS = [
  'onerror',
  'onload',
  'onclick',
  'onfocus',
  'onpointerover',
  'ontoggle',
  'onbeforetoggle',
  'onanimationstart',
]
const HANDLED = [
  'img src=x',
  'p tabindex=0 autofocus',
  'details open',
  'svg',
  'video src=x',
  'input autofocus',
  'body',
  'math',
]

const LOADING_VALUES = [
  `url(${LEAK}/a)`,
  `URL("${LEAK}/a")`,
  `u\\72 l(${LEAK}/a)`,
  `image-set("${LEAK}/a" 1x)`,
  `-webkit-image-set(url(${LEAK}/a) 1x)`,
  `cross-fade(url(${LEAK}/a), red)`,
  `src("${LEAK}/a")`,
  `var(--a, url(${LEAK}/a))`,
  `/**/url(${LEAK}/a)`,
  `red;background:url(${LEAK}/b)`,
  `linear-gradient(red, url(${LEAK}/a))`,
]
const LOADING_PROPERTIES = [
  'background',
  'background-image',
  'border-image',
  'list-style',
  'cursor',
  'content',
  'mask',
  'filter',
]

const COVERING = [
  'position:fixed;inset:0;z-index:99999;background:red',
  'position:absolute;top:-9999px',
  'margin-top:-500px;width:5000px',
  'transform:scale(99)',
  'float:left;width:100vw;height:100vh',
  'font-size:9999px',
  'padding:900px;color:red',
  'letter-spacing:-9px;text-indent:-9999px',
  'display:block!important;visibility:hidden',
  'box-shadow:0 0 0 9999px red',
  'text-shadow:999px 0 red',
  'outline:9999px solid red',
  'border:5000px solid red',
  'vertical-align:-9000px',
  'animation:x 1s;transition:all 1s',
  '--a:red;all:unset',
  'width:calc(100vw * 9)',
  '-moz-binding:url(x);behavior:url(x)',
  'border-spacing:1e9px',
  'background-size:99999px',
]
const COVERED = ['p', 'table', 'img src=https://img.example/a.png']

const RESOURCES = [
  `<link rel=stylesheet href="${LEAK}/a.css">`,
  `<link rel=preconnect href="${LEAK}">`,
  `<link rel=dns-prefetch href="//leak.example">`,
  `<meta http-equiv=refresh content="0;url=${LEAK}/a">`,
  `<base href="${LEAK}/"><img src="a.png"><a href="b">字</a>`,
  `<style>@import "${LEAK}/a.css";p{background:url(${LEAK}/b)}</style><p>字`,
  `<iframe src="${LEAK}/a"></iframe>`,
  `<iframe srcdoc="<script>__x(1)</script>"></iframe>`,
  `<object data="${LEAK}/a"><embed src="${LEAK}/b"></object>`,
  `<video poster="${LEAK}/a" src="${LEAK}/b"><track src="${LEAK}/c"></video>`,
  `<audio src="${LEAK}/a" autoplay></audio>`,
  `<picture><source srcset="${LEAK}/a"><img src="${PICTURE}"></picture>`,
  `<img src="${PICTURE}" srcset="${LEAK}/a 2x" sizes="9px">`,
  `<img src="${PICTURE}" longdesc="${LEAK}/a" usemap="#m"><map name=m><area href="${LEAK}/b" ping="${LEAK}/c" shape=default></map>`,
  `<a href="https://x.example/" ping="${LEAK}/a">字</a>`,
  `<a href="https://x.example/" attributionsrc="${LEAK}/a">字</a>`,
  `<input type=image src="${LEAK}/a" formaction="${LEAK}/b">`,
  `<table background="${LEAK}/a"><tr><td background="${LEAK}/b">字</table>`,
  `<body background="${LEAK}/a">字`,
  `<bgsound src="${LEAK}/a"><image src="${LEAK}/b">`,
  `<frameset><frame src="${LEAK}/a"></frameset>`,
  `<script src="${LEAK}/a.js"></script><script type=module>import "${LEAK}/b.js"</script>`,
  `<script type=importmap>{"imports":{"a":"${LEAK}/a"}}</script>`,
  `<template shadowrootmode=open><img src="${LEAK}/a" onerror=__x(1)></template>`,
  `<div><template shadowrootmode=closed><style>*{background:url(${LEAK}/a)}</style></template></div>`,
  `<noscript><img src="${LEAK}/a" onerror=__x(1)></noscript>`,
  `<q cite="${LEAK}/a">字</q><blockquote cite="${LEAK}/b">字</blockquote>`,
  `<portal src="${LEAK}/a"></portal><fencedframe src="${LEAK}/b"></fencedframe>`,
]

const NAMES = [
  ...['body', 'head', 'documentElement', 'cookie', 'implementation', 'createElement', 'querySelector', 'parentNode'],
  ...['attributes', 'firstChild', 'nodeName', 'innerHTML', 'browser', 'QingduCore', 'reader', 'article', 'toolbar'],
]
const NAMED = [
  (name: string) => `<img name="${name}" src="${PICTURE}"><img name="${name}" src="${PICTURE}">`,
  (name: string) => `<form name="${name}"><input name="${name}"><p>字</p></form>`,
  (name: string) => `<a id="${name}" name="${name}" href="#${name}">字</a><a id="${name}">字</a>`,
  (name: string) => `<p is="x-${name}" id="${name}">字</p>`,
]

/** Ways in which a second parse could see other elements than the first. */
const MUTATING = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=__x(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=__x(1)>',
  '<svg></p><style><a id="</style><img src=x onerror=__x(1)>">',
  '<svg><desc><p><style><a title="</style><img src=x onerror=__x(1)>">',
  '<svg><foreignObject><p><math><mi><table><style><!--</style><img src=x onerror=__x(1)>',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=__x(1)></style></annotation-xml></math>',
  '<math><semantics><mi>x</mi><annotation-xml encoding="application/xhtml+xml"><svg onload=__x(1)></svg></annotation-xml></semantics></math>',
  '<noscript><p title="</noscript><img src=x onerror=__x(1)>">',
  '<noembed><p title="</noembed><img src=x onerror=__x(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=__x(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=__x(1)>">',
  '<title><p title="</title><img src=x onerror=__x(1)>">',
  '<iframe><p title="</iframe><img src=x onerror=__x(1)>">',
  '<plaintext><img src=x onerror=__x(1)>',
  '<select><style></select><img src=x onerror=__x(1)></style>',
  '<select><template><option><img src=x onerror=__x(1)>',
  '<table><caption><select><img src=x onerror=__x(1)></table>',
  '<a><table><a><tr><a><td onclick=__x(1)>字</a>',
  '<b><p><b><p><i></b></p><img src=x onerror=__x(1)>',
  '<!--><img src=x onerror=__x(1)>-->',
  '<!--!> <img src=x onerror=__x(1)> -->',
  '<![CDATA[<img src=x onerror=__x(1)>]]>',
  '<?xml version="1.0"?><img src=x onerror=__x(1)>',
  '<p title="`<img src=x onerror=__x(1)>`">字</p>',
  '<p title="</p><img src=x onerror=__x(1)>">字</p>',
  '<p/onclick=__x(1)/x>字',
  '<p\u000conclick=__x(1)>字',
  '<img src=x:x` `onerror=__x(1)>',
  '<svg><title><a xlink:href="javascript:__x(1)"><text>字</text></a></title></svg>',
  '<svg><style><![CDATA[</style><img src=x onerror=__x(1)>]]></style></svg>',
]

const FORMULAS = [
  '<mi><img src=x onerror=__x(1)></mi>',
  '<mtext><a href="javascript:__x(1)">字</a></mtext>',
  '<maction actiontype="statusline#x"><mi>x</mi></maction>',
  '<mi style="background:url(https://leak.example/a)" class="b" id="body">x</mi>',
  '<mi href="javascript:__x(1)" xlink:href="javascript:__x(1)">x</mi>',
  '<mglyph src="https://leak.example/a"></mglyph><mi>x</mi>',
  '<mspace width="99999em" height="9999px"></mspace><mi>x</mi>',
  '<merror><mi onclick="__x(1)">x</mi></merror>',
  '<semantics><mi>x</mi><annotation>\\href{javascript:__x(1)}{x}</annotation></semantics>',
  '<mi><svg><script>__x(1)</script></svg></mi>',
]

const ESCAPES = [
  '&lt;img src=x onerror=__x(1)&gt;',
  '&amp;lt;img src=x onerror=__x(1)&amp;gt;',
  '\\u003cimg src=x onerror=__x(1)\\u003e',
  '\\x3cscript\\x3e__x(1)\\x3c/script\\x3e',
  '%3Cscript%3E__x(1)%3C/script%3E',
  '＜script＞__x(1)＜/script＞',
  '+ADw-script+AD4-__x(1)+ADw-/script+AD4-',
  `{{constructor.constructor("__x(1)")()}} $\{__x(1)} <%= __x(1) %>`,
  '<p>&lt;/p&gt;&lt;script&gt;__x(1)&lt;/script&gt;</p>',
]
const ESCAPED = [
  (text: string) => text,
  (text: string) => `<pre><code>${text}</code></pre>`,
  (text: string) => `<p title="${text.replaceAll('"', '&quot;')}">字</p>`,
]

const INTERFACE = [
  '<dialog open>字</dialog>',
  '<p popover id=a>字</p><button popovertarget=a autofocus>字</button>',
  '<button command=show-modal commandfor=d>字</button><dialog id=d>字</dialog>',
  '<input autofocus value=字><textarea>字</textarea><select><option>字</select>',
  '<p contenteditable accesskey=r tabindex=5>字</p>',
  '<p role=dialog aria-modal=true aria-labelledby=title>字</p>',
  '<p class="qd-toolbar toolbar" data-qd="a b c" data-action=save slot=x part=y>字</p>',
  '<details name=g open><summary onclick=__x(1)>字</summary></details>',
  '<marquee onstart=__x(1)>字</marquee><blink>字</blink>',
  '<x-reader>字</x-reader><font-face>字</font-face><annotation-xml>字</annotation-xml>',
  '<p draggable=true inert hidden>字</p><p dir=rtl lang="\u202e">字</p>',
  '<label for=a>字</label><output for=a>字</output><meter value=1></meter><progress></progress>',
]

const PRIVATE = [
  '127.0.0.1',
  '0x7f.1',
  '2130706433',
  '017700000001',
  '[::1]',
  '[::ffff:10.0.0.1]',
  '10.1.2.3',
  '172.16.0.1',
]
const PRIVATE_TOO = [
  '192.168.0.1',
  '169.254.169.254',
  '100.64.1.1',
  'localhost',
  'localhost.',
  'printer.local',
  'router',
  'a.lan',
]
const PICTURES = [
  ...[...PRIVATE, ...PRIVATE_TOO].map((host) => `<img src="http://${host}/press?button=1">`),
  '<img src="https://user:pass@img.example/a.png">',
  '<img src="data:image/png;base64,PHN2Zz4=">',
  '<img src="data:image/svg+xml;charset=utf-8,%3Cscript%3E">',
  '<img src="data:image/gif,GIF89a">',
  '<img src="//127.1/a.png">',
  '<img src="https:img.example/../a.png">',
]

const FAMILIES: Record<string, string[]> = {
  address: cross(SCRIPT_ADDRESSES, ADDRESS_PLACES, (address, place) => place(address)),
  event: cross(HANDLED, HANDLERS, (element, handler) => `<${element} ${handler}="__x(1)">字`),
  style: [
    ...cross(
      LOADING_PROPERTIES,
      LOADING_VALUES,
      (name, value) => `<p style='${name}:${value.replaceAll("'", '')}'>字</p>`,
    ),
    ...cross(COVERED, COVERING, (element, style) => `<${element} style="${style}">字`),
  ],
  resource: RESOURCES,
  name: cross(NAMES, NAMED, (name, make) => make(name)),
  mutation: MUTATING,
  drawing: [...cross(DRAWINGS, DRAWN, (inside, make) => make(inside)), ...BOMBS],
  formula: FORMULAS.map((inside) => `<p>字<math display="block">${inside}</math></p>`),
  escaped: cross(ESCAPES, ESCAPED, (text, make) => make(text)),
  interface: INTERFACE,
  picture: PICTURES,
}

/** Every third of the large families: the whole must run with the other tests. */
const thinned = (list: string[]): string[] => (list.length > 60 ? list.filter((_, at) => at % 3 === 0) : list)

for (const [family, list] of Object.entries(FAMILIES)) {
  const lines = thinned(list).map((html, at) =>
    JSON.stringify({ id: `${family}-${at + 1}`, html, class: family, origin: 'own' }),
  )
  writeFileSync(join('tools/hostile/payloads', `${family}.jsonl`), `${lines.join('\n')}\n`)
}
