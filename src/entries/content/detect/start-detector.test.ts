import { afterEach, expect, test } from 'vitest'
import { startDetector } from './start-detector'

/** A clock that runs only when told to. */
function handClock() {
  let now = 0
  let next = 1
  const waiting = new Map<number, { at: number; run: () => void }>()
  return {
    setTimeout(run: () => void, ms: number) {
      waiting.set(next, { at: now + ms, run })
      return next++
    },
    clearTimeout: (id: number) => void waiting.delete(id),
    pass(ms: number) {
      const until = now + ms
      for (;;) {
        const due = [...waiting].filter(([, { at }]) => at <= until).sort((a, b) => a[1].at - b[1].at)[0]
        if (!due) break
        now = due[1].at
        waiting.delete(due[0])
        due[1].run()
      }
      now = until
    },
    waiting,
  }
}

/** Mutation records come in a microtask. */
const changesSeen = () => Promise.resolve()

const signs = { copy: { selector: '.rich_media_content' } }
const article = '<div class="rich_media_content">正文</div>'

function start(html: string, send?: () => Promise<unknown>) {
  const clock = handClock()
  const told: unknown[] = []
  document.title = '标题'
  document.body.innerHTML = html
  const stop = startDetector({
    window,
    signs,
    send: send ?? ((message) => Promise.resolve(told.push(message))),
    clock,
  })
  stops.push(stop)
  return { clock, told, stop }
}
const stops: (() => void)[] = []
const address = location.href
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  document.body.innerHTML = ''
  history.replaceState(null, '', address)
})

const found = { qingdu: 'web', call: 'detected', argument: { formatId: 'copy', title: '标题' } }
const gone = { qingdu: 'web', call: 'detected', argument: null }

test('an article is told at once', () => expect(start(article).told).toEqual([found]))

test('a page without one says nothing', () => expect(start('<p>正文</p>').told).toEqual([]))

test('an article that comes later is told once, one that goes is taken back', async () => {
  const { clock, told } = start('')
  document.body.innerHTML = article
  await changesSeen()
  clock.pass(5_000)
  expect(told).toEqual([found])
  document.body.append('更多')
  await changesSeen()
  clock.pass(5_000)
  expect(told).toEqual([found])
  document.body.innerHTML = ''
  await changesSeen()
  clock.pass(5_000)
  expect(told).toEqual([found, gone])
})

test('another address of a single-page site is another article', async () => {
  const { clock, told } = start(article)
  history.replaceState(null, '', `${address}${address.includes('?') ? '&' : '?'}second`)
  document.body.innerHTML = article
  await changesSeen()
  clock.pass(5_000)
  expect(told).toEqual([found, found])
})

test('a title that counts is no news, a fragment neither', async () => {
  const { clock, told } = start(article)
  for (let unread = 1; unread < 20; unread += 1) {
    document.title = `(${unread}) 标题`
    history.replaceState(null, '', `${address}#${unread}`)
    await changesSeen()
    clock.pass(5_000)
  }
  expect(told).toEqual([found])
})

test('a page that never rests is looked at all the same, seldom, and its last state is seen', async () => {
  const { clock, told } = start('')
  let looks = 0
  const before = clock.setTimeout
  clock.setTimeout = (run, ms) => {
    looks += 1
    return before(run, ms)
  }
  for (let second = 0; second < 60; second += 1) {
    for (let change = 0; change < 1_000; change += 1) document.body.append('a')
    await changesSeen()
    clock.pass(1_000)
  }
  // Each look sets two timers: one before, one after it.
  expect(looks / 2).toBeLessThanOrEqual(20)
  document.body.innerHTML = article
  await changesSeen()
  clock.pass(5_000)
  expect(told).toEqual([found])
})

test('an extension that is gone leaves a silent, still script', async () => {
  const { clock } = start(article, () => Promise.reject(new Error('Extension context invalidated.')))
  await changesSeen()
  await changesSeen()
  document.body.innerHTML = ''
  await changesSeen()
  expect(clock.waiting.size).toBe(0)
})

test('a page out of the back-forward cache is told again', () => {
  const { told } = start(article)
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(told).toEqual([found, found])
})

test('the page stays as it is', () => {
  const { told } = start(article)
  expect(document.body.innerHTML).toBe(article)
  expect(told).toHaveLength(1)
})
