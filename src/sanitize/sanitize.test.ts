import { expect, test } from 'vitest'
import { sanitize } from './sanitize'

const clean = (html: string): string => {
  const result = sanitize(html, { url: 'https://article.example/a/b.html' })
  return result.ok ? String(result.value) : result.problem.code
}

test.each([
  { name: 'text stays', html: '<p>字 <b>粗</b></p>', out: '<p>字 <b>粗</b></p>' },
  { name: 'a script goes with its text', html: '<p>a<script>b</script></p>', out: '<p>a</p>' },
  { name: 'an unknown element loses its tag, not its text', html: '<p><qd-x>字</qd-x></p>', out: '<p>字</p>' },
  { name: 'nothing gives nothing', html: '', out: '' },
])('$name', ({ html, out }) => expect(clean(html)).toBe(out))

test('more than 8 Mi characters are too large', () => expect(clean('a'.repeat(8 * 1024 * 1024 + 1))).toBe('too-large'))
