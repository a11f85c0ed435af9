/** An article in colours: a red word, a grey one, a pale box, a loud fill, a marker; and a drawing where one is given. */
import { longText, plainPage } from './pages.ts'
import type { TestServer } from './server.ts'

const COLOURED = `<p>河水涨了<span style="color:#e53333">半米</span>，<span style="color:#888888">岸上没有人</span>。</p>
<section style="background-color:#fff3d0"><p style="color:#333333">书摊在<span style="color:#7b4a2d">桥的北边</span>，早晨七点开始。</p></section>
<p><span style="background-color:#c0392b;color:#ffffff">明天</span>也在，<span style="background-color:#ffe14d">带一把伞</span>。</p>`

/** Source whose value is the address of a picture, 320 × 160: black lines on white. */
export const DRAWING = `(() => {
  const canvas = document.createElement('canvas')
  canvas.width = 320
  canvas.height = 160
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 320, 160)
  context.fillStyle = '#222'
  for (let y = 20; y < 150; y += 30) context.fillRect(20, y, 280, 8)
  return canvas.toDataURL()
})()`

/** Source whose value is the computed colour of the red word. */
export const RED =
  "getComputedStyle([...document.querySelectorAll('.body span')].find((span) => span.textContent === '半米')).color"

export function serveColoured(server: TestServer, drawing = ''): string {
  const figure = drawing === '' ? '' : `<figure><img src="${drawing}" width="320" height="160"></figure>`
  return server.serve('http://site.qingdu.example/coloured', plainPage(`${COLOURED}${figure}${longText(12)}`))
}
