import { expect, test } from 'vitest'
import { showsQuotedPrintable } from './quoted-printable'

test('what a mail wrote is seen', () => {
  const written = ['<p a=3D"1">', '<p a="1">', '1=2=AB']
  expect(written.map(showsQuotedPrintable)).toEqual([true, false, false])
})
