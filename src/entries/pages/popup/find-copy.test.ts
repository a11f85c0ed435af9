import { expect, test } from 'vitest'
import { ok } from '../../../problem/result'
import { findCopy } from './find-copy'

const SHORT = 'https://mp.weixin.qq.com/s/abcdefghij'
const library = { savedAt: async (url: string) => ok(url === SHORT ? 7 : null) }

test.each([
  { name: 'the page itself, whatever its fragment', address: `${SHORT}#top`, copy: { url: SHORT, savedAt: 7 } },
  { name: 'what its publisher calls it too', address: `${SHORT}?scene=1`, copy: { url: SHORT, savedAt: 7 } },
  { name: 'another page', address: 'https://river.example/', copy: null },
  { name: 'an address the browser keeps', address: null, copy: null },
])('the copy of $name', async ({ address, copy }) => expect(await findCopy(library, address)).toEqual(copy))
