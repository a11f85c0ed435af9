import { expect, test, vi } from 'vitest'
import { record } from '../../../library/fixtures/record'
import { createPictures } from './pictures'

const shown = (name: string) =>
  record({
    url: `https://river.example/${name}`,
    image: 'https://pictures.example/1.png',
    pictures: { total: 1, saved: 1, dropped: 0, bytes: 1 },
  })

test('a picture that cannot be read is logged, and those after it come all the same', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const [broken, whole] = [shown('broken'), shown('whole')]
  const arrived = vi.fn()
  const pictureOf = createPictures(async ({ url }) => {
    if (url === broken.url) throw new Error('of ours')
    return new Blob(['picture'])
  }, arrived)
  expect(pictureOf(broken)).toBe(null)
  await vi.waitFor(() => expect(logged).toHaveBeenCalledOnce())
  pictureOf(whole)
  await vi.waitFor(() => expect(pictureOf(whole)).toMatch(/^blob:/))
  expect([pictureOf(broken), arrived.mock.calls.length]).toEqual([null, 1])
})
