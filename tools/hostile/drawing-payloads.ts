/** Drawings that run, load or multiply, the ways to bring one in, and what is large or deep on purpose. */
const LEAK = 'https://leak.example'

export const DRAWINGS = [
  '<script>__x(1)</script><rect width="9" height="9"/>',
  '<rect width="9" height="9" onload="__x(1)" onclick="__x(1)"/>',
  `<image href="${LEAK}/a" width="9" height="9"/><rect width="9" height="9"/>`,
  `<use href="${LEAK}/a#b"/><rect width="9" height="9"/>`,
  `<rect width="9" height="9" fill="url(${LEAK}/a#b)" filter="url(${LEAK}/c#d)" mask="url(${LEAK}/e#f)"/>`,
  `<style>@import url(${LEAK}/a);*{fill:url(${LEAK}/b)}</style><rect width="9" height="9"/>`,
  `<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${LEAK}/a"/></foreignObject><rect width="9" height="9"/>`,
  '<set attributeName="href" to="javascript:__x(1)"/><animate attributeName="onload" values="__x(1)"/><rect width="9" height="9"/>',
  `<feImage href="${LEAK}/a"/><rect width="9" height="9"/>`,
  '<a href="javascript:__x(1)"><rect width="9" height="9"/></a>',
  `<pattern id="p"><image href="${LEAK}/a"/></pattern><rect width="9" height="9" fill="url(#p)"/>`,
  '<g id="a"><rect width="9" height="9"/><use href="#a"/></g>',
  '<rect width="9" height="9" style="fill:url(\'javascript:__x(1)\')"/>',
  '<switch><rect width="9" height="9"/></switch><metadata><script>__x(1)</script></metadata><path d="M0 0H9"/>',
]
export const DRAWN = [
  (inside: string) => `<svg viewBox="0 0 9 9" onload="__x(1)">${inside}</svg>`,
  (inside: string) => picture(`,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)}`),
  (inside: string) => picture(`;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)}`),
]
const picture = (data: string) => `<img src="data:image/svg+xml${data}">`
const ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

const group = (id: string, target: string) => `<g id="${id}">${`<use href="#${target}"/>`.repeat(10)}</g>`
export const BOMBS = [
  `<svg><rect id="a0" width="9" height="9"/>${Array.from({ length: 9 }, (_, at) => group(`a${at + 1}`, `a${at}`)).join('')}</svg>`,
  `<svg><g id="a">${'<rect width="9" height="9"/>'.repeat(900)}</g>${'<use href="#a"/>'.repeat(900)}</svg>`,
  `<svg>${Array.from({ length: 9 }, (_, at) => `<clipPath id="c${at}">${`<rect width="9" height="9" clip-path="url(#c${at + 1})"/>`.repeat(10)}</clipPath>`).join('')}<rect width="9" height="9" clip-path="url(#c0)"/></svg>`,
  '<svg viewBox="0 0 9 9"><path d="M0 0H999999999" stroke="#000" stroke-dasharray="0.00001"/></svg>',
  picture(`,${encodeURIComponent(`${ENTITIES}<svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>`)}`),
  '<div>'.repeat(5000),
  '<b>'.repeat(400) + '<p>字</p>'.repeat(50),
  `${'<table><tr><td>'.repeat(150)}字`,
  '<i></i>'.repeat(20_000),
  `<p ${Array.from({ length: 3000 }, (_, at) => `a${at}=1`).join(' ')}>字</p>`,
  `<p style="${'color:red;'.repeat(5000)}">字</p>`,
  `<p style="background:${'linear-gradient('.repeat(300)}">字</p>`,
  `<math>${'<mrow>'.repeat(300)}<mi>x</mi></math>`,
  `<p title="${'字'.repeat(50_000)}" id="${'a'.repeat(5000)}">字</p>`,
]
