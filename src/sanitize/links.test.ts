import { expect, test } from 'vitest'
import { toLink } from './links'

const base = new URL('https://article.example/a/b.html')

test.each([
  { name: 'an absolute address stays', href: 'https://other.example/x?y#z', out: 'https://other.example/x?y#z' },
  { name: 'a relative one is the article’s', href: 'c.html', out: 'https://article.example/a/c.html' },
  { name: 'one without a scheme takes the article’s', href: '//other.example/x', out: 'https://other.example/x' },
  {
    name: 'white space inside is the browser’s to drop',
    href: ' ht\ntps://other.example/',
    out: 'https://other.example/',
  },
  { name: 'user and password go', href: 'https://a:b@other.example/', out: 'https://other.example/' },
  { name: 'a mail address stays', href: 'mailto:a@b.example', out: 'mailto:a@b.example' },
  { name: 'a mail with a subject does not', href: 'mailto:a@b.example?subject=x', out: null },
  { name: 'a mail with a line break does not', href: 'mailto:a%0abcc:c@d.example', out: null },
  { name: 'a place in the article is prefixed', href: '#第一章', out: '#user-content-第一章' },
  { name: 'an escaped place is read', href: '#%E7%AB%A0', out: '#user-content-章' },
  { name: 'a prefixed place keeps its prefix', href: '#user-content-a', out: '#user-content-a' },
  { name: 'escapes that are no text are no place', href: '#%ff', out: null },
  { name: 'a place with a blank is none', href: '#a b', out: null },
  { name: 'script is no address', href: 'javascript:alert(1)', out: null },
  { name: '… however it is written', href: ' \u0001jAvA\tscript:alert(1)', out: null },
  { name: 'data is no address', href: 'data:text/html,x', out: null },
  { name: 'a file is no address', href: 'file:///etc/passwd', out: null },
  { name: 'blob is no address', href: 'blob:https://article.example/1', out: null },
  { name: 'what is no address is none', href: 'https://', out: null },
])('$name', ({ href, out }) => expect(toLink(href, base)).toBe(out))

test('without an article’s address only absolute links stay', () => expect(toLink('c.html', null)).toBeNull())
