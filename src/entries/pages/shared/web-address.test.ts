import { expect, test } from 'vitest'
import { webAddress } from './web-address'

test.each([
  { src: 'https://img.example/a/b.png?x=1', href: 'https://img.example/a/b.png?x=1' },
  { src: 'http://img.example/', href: 'http://img.example/' },
  { src: 'javascript:alert(1)', href: null },
  { src: 'data:image/png;base64,AA', href: null },
  { src: 'blob:https://img.example/1', href: null },
  { src: 'https://[', href: null },
  { src: 'b.png', href: null },
  { src: '', href: null },
])('$src', ({ src, href }) => expect(webAddress(src)?.href ?? null).toBe(href))
