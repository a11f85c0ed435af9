import { expect, test, vi } from 'vitest'

test('where DOMPurify cannot work nothing is shown: it would answer with its input', async () => {
  vi.doMock('dompurify', () => ({ default: () => ({ isSupported: false, sanitize: (html: string) => html }) }))
  const { sanitize } = await import('./sanitize')
  expect(sanitize('<script>x</script>', { url: 'https://article.example/' })).toEqual({
    ok: false,
    problem: { code: 'internal' },
  })
})
