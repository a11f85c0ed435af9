import { afterEach, expect, test } from 'vitest'
import { readPage } from './read-page'

const sentence = '河水涨了，桥还在，第二遍钟响之前，小镇又睡着了。'

afterEach(() => document.body.replaceChildren())

test.each([
  { name: 'a copy', className: 'rich_media_content' },
  { name: 'any page', className: 'post' },
])('$name: the page is byte for byte as before, and nothing is requested', async ({ className }) => {
  const container = document.createElement('article')
  container.className = className
  for (let index = 0; index < 12; index += 1) {
    const paragraph = document.createElement('p')
    paragraph.textContent = sentence.repeat(4)
    const image = document.createElement('img')
    image.dataset.src = `/never-requested-${className}-${index}.png`
    const frame = document.createElement('noscript')
    frame.textContent = `<img src="/never-requested-noscript-${index}.png">`
    paragraph.append(image, frame)
    container.append(paragraph)
  }
  document.body.append(container)
  const before = document.documentElement.outerHTML
  const requested: string[] = []
  const observer = new PerformanceObserver((list) => requested.push(...list.getEntries().map((entry) => entry.name)))
  observer.observe({ type: 'resource' })
  const read = readPage(document, location.href)
  expect(read?.ok && read.value.images).toHaveLength(12)
  expect(document.documentElement.outerHTML).toBe(before)
  // A request that had been made would be listed before the answer to this one.
  await fetch('/after')
  observer.disconnect()
  expect(requested.filter((name) => name.includes('never-requested'))).toEqual([])
})
