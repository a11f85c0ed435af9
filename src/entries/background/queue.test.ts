import { expect, test } from 'vitest'
import { createQueue } from './queue'

test('a job waits for the one before, though it would be quicker', async () => {
  const inTurn = createQueue()
  const done: string[] = []
  let release = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  const first = inTurn(async () => {
    await slow
    done.push('first')
  })
  const second = inTurn(async () => done.push('second'))
  release()
  await Promise.all([first, second])
  expect(done).toEqual(['first', 'second'])
})

test('each gets its own answer, and a failed one does not stop the next', async () => {
  const inTurn = createQueue()
  const failed = inTurn(() => Promise.reject(new Error('a fault')))
  const next = inTurn(async () => 'next')
  await expect(failed).rejects.toThrow('a fault')
  expect(await next).toBe('next')
})
