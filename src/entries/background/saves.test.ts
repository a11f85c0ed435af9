import { expect, test } from 'vitest'
import { sample } from '../../library/fixtures/sample'
import type { SaveOptions } from '../../library/library'
import { fail, ok, type Result } from '../../problem/result'
import { fakeLibrary } from './fixtures/fakes'
import { createSaves } from './saves'

const ONE = sample({ url: 'https://river.example/one' })
const TWO = sample({ url: 'https://river.example/two' })

/** Saves that wait until they are cancelled, and whether the worker is kept awake. */
function waiting() {
  const awake: boolean[] = []
  const library = fakeLibrary(new Map(), {
    save: (_article, { signal }: SaveOptions = {}) =>
      new Promise((resolve) => signal?.addEventListener('abort', () => resolve(fail('cancelled')))),
  })
  const saves = createSaves({
    library: async () => ok(library),
    async whileAwake(work) {
      awake.push(true)
      const done = await work()
      awake.push(false)
      return done
    },
  })
  return { saves, awake }
}

test('cancelling ends every save of that address and no other', async () => {
  const { saves } = waiting()
  const ended: string[] = []
  const told = (name: string) => (result: Result<unknown>) => ended.push(`${name} ${!result.ok && result.problem.code}`)
  const first = [saves.save(ONE).then(told('one')), saves.save(ONE).then(told('one again'))]
  const other = saves.save(TWO).then(told('two'))
  await Promise.resolve()
  await new Promise((resolve) => setTimeout(resolve))
  saves.cancel(ONE.url)
  await Promise.all(first)
  expect(ended).toEqual(['one cancelled', 'one again cancelled'])
  saves.cancel(TWO.url)
  await other
})

test('cancelling what is not being saved does nothing', () => {
  expect(() => waiting().saves.cancel(ONE.url)).not.toThrow()
})

test('the worker is kept awake from beginning to end', async () => {
  const { saves, awake } = waiting()
  const saving = saves.save(ONE)
  await new Promise((resolve) => setTimeout(resolve))
  expect(awake).toEqual([true])
  saves.cancel(ONE.url)
  await saving
  expect(awake).toEqual([true, false])
})

test('a library that does not open is told', async () => {
  const saves = createSaves({ library: async () => fail('aborted'), whileAwake: (work) => work() })
  expect(await saves.save(ONE)).toEqual(fail('aborted'))
})

test('who asks for what an article lacks while it is being fetched gets the same answer', async () => {
  let [asked, end] = [0, (_answer: Result<never>): void => undefined]
  const library = fakeLibrary(new Map(), {
    retryPictures: () => {
      asked += 1
      return new Promise((resolve) => {
        end = resolve
      })
    },
  })
  const saves = createSaves({ library: async () => ok(library), whileAwake: (work) => work() })
  const both = [saves.retryPictures(ONE.url, null), saves.retryPictures(ONE.url, null)]
  await new Promise((resolve) => setTimeout(resolve))
  expect(asked).toBe(1)
  end(fail('cancelled'))
  expect(await Promise.all(both)).toEqual([fail('cancelled'), fail('cancelled')])
  void saves.retryPictures(ONE.url, null)
  await new Promise((resolve) => setTimeout(resolve))
  expect(asked).toBe(2)
})
