import { expect, test } from 'vitest'
import { toImageAddress } from './images'

const base = new URL('https://article.example/a/b.html')
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
const png = `data:image/png;base64,${PNG}`

test.each([
  { name: 'a picture elsewhere stays', src: 'https://img.example/a.png', out: 'https://img.example/a.png' },
  { name: 'an http one stays', src: 'http://img.example/a.png', out: 'http://img.example/a.png' },
  { name: 'a relative one is the article’s', src: '../c.png', out: 'https://article.example/c.png' },
  { name: 'raster data stay', src: png, out: png },
  { name: 'white space in them goes', src: `data:image/png;base64,${PNG.slice(0, 8)}\n ${PNG.slice(8)}`, out: png },
  {
    name: 'jpg is another word for jpeg',
    src: 'data:image/jpg;base64,/9j/4AAQSkZJRgABAQAAAQ==',
    out: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQ==',
  },
  { name: 'a public address by number stays', src: 'https://8.8.8.8/a.png', out: 'https://8.8.8.8/a.png' },
])('$name', ({ src, out }) => expect(toImageAddress(src, base)).toBe(out))

test.each(['#', '', '#a', 'b.html'])('the article is no picture of itself: %s', (src) =>
  expect(toImageAddress(src, base)).toBeNull(),
)
test('a fragment is not asked for', () =>
  expect(toImageAddress('https://img.example/a.png#x', base)).toBe('https://img.example/a.png'))

const CREDENTIALS = ['https://a@img.example/', 'https://a:b@img.example/']
const SCHEMES = [
  'javascript:alert(1)',
  'blob:https://article.example/1',
  'file:///a.png',
  'ftp://img.example/a',
  'about:blank',
]
const DATA = ['data:text/html,x', 'data:image/png,x', 'data:image/bmp;base64,Qk0=', `data:image/gif;base64,${PNG}`]
const BROKEN = [
  'data:image/png;base64,*',
  'data:image/png;base64,iVBO',
  `${png}${'A'.repeat(2 * 1024 * 1024)}`,
  'https://',
]
const LOOPBACK = [
  'http://127.0.0.1/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://017700000001/',
  'http://0/',
  'http://[::1]/',
]
const PRIVATE = [
  'http://10.0.0.1/',
  'http://172.31.255.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
]
const NAMES = [
  'http://localhost/',
  'http://a.localhost./',
  'http://printer.local/',
  'http://router/',
  'http://nas.lan/',
  'http://a.internal/',
  'http://fritz.home.arpa/',
]
test.each([...CREDENTIALS, ...SCHEMES, ...DATA, ...BROKEN, ...LOOPBACK, ...PRIVATE, ...NAMES])(
  'no picture comes from %.60s',
  (src) => expect(toImageAddress(src, base)).toBeNull(),
)

test('an article on the reader’s own server keeps its pictures', () =>
  expect(toImageAddress('a.png', new URL('http://192.168.1.9:8080/x/'))).toBe('http://192.168.1.9:8080/x/a.png'))
test('… but none from another port of it', () =>
  expect(toImageAddress('http://192.168.1.9/a.png', new URL('http://192.168.1.9:8080/x/'))).toBeNull())
test('172.32 and 100.128 are public', () =>
  expect([toImageAddress('http://172.32.0.1/', base), toImageAddress('http://100.128.0.1/', base)]).not.toContain(null))
