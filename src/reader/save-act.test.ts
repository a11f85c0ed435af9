import { expect, test, vi } from 'vitest'
import type { MissingPicture, SaveReport } from '../article/save-report'
import { fail, ok, type Result } from '../problem/result'
import { mount, NOT_SAVED } from './fixtures/mount'
import { wholeArticle } from './fixtures/whole-article'
import type { ReaderActions } from './reader'

const report = (saved: number, missing: MissingPicture[] = []): SaveReport => ({
  ...{ url: wholeArticle.url, revision: 1, savedAt: 1_775_000_000_000, bytes: 1_234_567 },
  images: { total: saved + missing.length, saved, missing },
})

function mounted(actions: Partial<ReaderActions>) {
  const view = mount({ surface: 'tab', actions })
  view.reader.showArticle(wholeArticle, NOT_SAVED)
  view.find<HTMLButtonElement>('.save').click()
  return view
}
const gone = { src: 'https://img.example/gone.png', reason: 'gone' as const }
const locked = { src: 'https://img.example/locked.png', reason: 'not-allowed' as const }

test.each([
  { name: 'an article without pictures tells its size', value: report(0), words: '已保存，1.2MB' },
  { name: 'all pictures are counted', value: report(14), words: '已保存：14 图，1.2MB' },
  { name: 'missing ones are told', value: report(12, [gone, locked]), words: '文字已保存，2 张图没能取到' },
])('$name', async ({ value, words }) => {
  const view = mounted({ save: async () => ok(value) })
  await expect.poll(() => view.find('.toast p').textContent?.replace(/\s(?=MB)/, '')).toBe(words)
  view.end()
})

test.each([
  { name: 'what is gone can be tried again', missing: [gone], words: '再取一次' },
  { name: 'what needs a grant asks for that host', missing: [gone, locked], words: 'img.example' },
])('$name, and the new answer is told', async ({ missing, words }) => {
  const retryPictures = vi.fn(async () => ok(report(2)))
  const view = mounted({ save: async () => ok(report(1, missing)), retryPictures })
  await expect.poll(() => view.all('.toast button')).toHaveLength(1)
  const button = view.find<HTMLButtonElement>('.toast button')
  expect(button.textContent).toContain(words)
  button.click()
  await expect.poll(() => retryPictures.mock.calls).toEqual([[report(1, missing), expect.any(Function)]])
  await expect.poll(() => view.find('.toast p').textContent).toContain('2 图')
  view.end()
})

test.each([
  { name: 'what needs a grant is asked for in the click that saves, and fetched once it is given', granted: true },
  { name: 'a grant that was refused leaves the text saved and says what is missing', granted: false },
])('$name', async ({ granted }) => {
  const order: string[] = []
  const retryPictures = vi.fn(async () => ok(report(2)))
  const view = mounted({
    save: async () => {
      order.push('save')
      return ok(report(1, [locked]))
    },
    allowPictures: async () => {
      order.push('ask')
      return granted
    },
    retryPictures,
  })
  // Both before the click is over; a popup may close under the question, so the save goes first.
  expect(order).toEqual(['save', 'ask'])
  const said = granted ? '2 图' : '1 张图没能取到'
  await expect.poll(() => view.find('.toast p').textContent).toContain(said)
  expect(retryPictures).toHaveBeenCalledTimes(granted ? 1 : 0)
  expect(view.find('.save .label').textContent).toBe(granted ? '已保存' : '已保存 · 缺 1 张图')
  view.end()
})

test('where nobody can ask for a grant, the page about the copy is one press away', async () => {
  const openCopy = vi.fn()
  const view = mounted({ save: async () => ok(report(1, [locked])), openCopy })
  await expect.poll(() => view.all('.toast button')).toHaveLength(1)
  view.find<HTMLButtonElement>('.toast button').click()
  expect(openCopy.mock.calls).toMatchObject([[{ url: wholeArticle.url }]])
  view.end()
})

test('a retry that is stopped leaves what was saved before, and says so', async () => {
  const view = mounted({
    save: async () => ok(report(1, [gone])),
    retryPictures: async () => fail('cancelled'),
  })
  await expect.poll(() => view.all('.toast button')).toHaveLength(1)
  view.find<HTMLButtonElement>('.toast button').click()
  await expect.poll(() => view.find('.toast p')?.textContent).toBe('文字已保存，1 张图没能取到')
  expect(view.find('.save').dataset.state).toBe('saved')
  view.end()
})

test('a long save says how far it is, and can be stopped', async () => {
  vi.useFakeTimers()
  let end = (_answer: Result<SaveReport>): void => undefined
  const cancelSave = vi.fn(() => end(fail('cancelled')))
  let tell: ((done: number, total: number) => void) | undefined
  const view = mounted({
    save: (_article, told) => {
      tell = told
      return new Promise((resolve) => {
        end = resolve
      })
    },
    cancelSave,
  })
  tell?.(2, 14)
  expect(view.all('.toast')).toEqual([])
  vi.advanceTimersByTime(1_500)
  expect(view.find('.toast p').textContent).toBe('正在保存：第 2 / 14 张图')
  tell?.(3, 14)
  expect(view.find('.toast p').textContent).toBe('正在保存：第 3 / 14 张图')
  view.find<HTMLButtonElement>('.toast button').click()
  vi.useRealTimers()
  expect(cancelSave).toHaveBeenCalledOnce()
  await expect.poll(() => view.find('.toast p').textContent).toContain('已停止保存')
  view.end()
})
