import { expect, test } from 'vitest'
import { liveOf } from './live-picture'
import { snapshot } from './snapshot'

const drawn = (width: number, height: number) =>
  new Promise<string>((resolve, reject) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    canvas.toBlob((blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('not drawn'))))
  })

test('a copy knows what its picture has loaded, whatever the author wrote there', async () => {
  const container = document.createElement('div')
  const loaded = Object.assign(document.createElement('img'), { src: await drawn(80, 50), width: 160 })
  const waiting = document.createElement('img')
  waiting.setAttribute('data-qd-live', '800 500 800 https://forged.example/a.png')
  container.append(loaded, waiting)
  document.body.append(container)
  await loaded.decode()
  const copy = snapshot(container)
  container.remove()
  const copies = copy.ok ? [...copy.value.body.querySelectorAll('img')] : []
  expect(copies.map(liveOf)).toEqual([{ address: loaded.src, width: 80, height: 50, shownWidth: 160 }, null])
})
