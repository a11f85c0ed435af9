import { expect, test } from 'vitest'
import { createLimit } from './limit'

function limited() {
  let at = 0
  const limit = createLimit({ max: 3, within: 100, now: () => at })
  return {
    ask: (key: number, time: number) => {
      at = time
      return limit(key)
    },
  }
}

test('as many as are allowed, and no more', () => {
  const { ask } = limited()
  expect([ask(1, 0), ask(1, 1), ask(1, 2), ask(1, 3)]).toEqual([true, true, true, false])
})

test('one more as soon as the first is old', () => {
  const { ask } = limited()
  for (const time of [0, 50, 60]) ask(1, time)
  expect([ask(1, 99), ask(1, 100), ask(1, 101)]).toEqual([false, true, false])
})

test('refused ones do not count: who keeps asking is heard again', () => {
  const { ask } = limited()
  for (let time = 0; time < 100; time += 1) ask(1, time)
  expect(ask(1, 102)).toBe(true)
})

test('one tab does not use up another', () => {
  const { ask } = limited()
  for (const time of [0, 1, 2]) ask(1, time)
  expect(ask(2, 3)).toBe(true)
})

test('a tab that speaks is not forgotten for others', () => {
  const { ask } = limited()
  let heard = 0
  for (let other = 2; other < 1_000; other += 1) {
    ask(other, 3)
    if (ask(1, 3)) heard += 1
  }
  expect(heard).toBe(3)
})

test('a clock that was set back bars nobody until it is there again', () => {
  let at = 3_600_000
  const may = createLimit({ max: 1, within: 60_000, now: () => at })
  expect(may(7)).toBe(true)
  at = 0
  expect(may(7)).toBe(true)
  expect(may(7)).toBe(false)
})
