import { expect, test } from 'vitest'
import { decodeQuotedPrintable, showsQuotedPrintable } from './quoted-printable'

const values = '<p a=3D"1" b=3D"2" c=3D"3" d=3D"4">'
const plain = '<p a="1" b="2" c="3" d="4">'

test.each([
  ['values', values, plain],
  ['a line that goes on', `${values}渡=\n口=\r\n上=  \n=E4=B8=\n=AD`, `${plain}渡口上中`],
  ['line ends that a host took away', `${values}渡= 口=上`, `${plain}渡口上`],
  ['bytes that are no UTF-8', `${values}=B6=C9`, `${plain}=B6=C9`],
  ['a few in an article about mail', 'a=3D"1"，软换行是 =\n', 'a=3D"1"，软换行是 =\n'],
  [
    'markup with an address',
    `${plain.repeat(2)}a=3D"1"b=3D"1"c=3D"1"d=3D"1"`,
    `${plain.repeat(2)}a=3D"1"b=3D"1"c=3D"1"d=3D"1"`,
  ],
])('%s', (_, written, text) => expect(decodeQuotedPrintable(written)).toBe(text))

test('what is left of it is seen', () => {
  expect([values, '=B6=C9=B6=C9', plain, '1=2=AB'].map(showsQuotedPrintable)).toEqual([true, true, false, false])
})
