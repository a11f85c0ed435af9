import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import { openReceipt } from './receipt'

function open(html: string) {
  const page = parseInert(html)
  const body = bodyOf(page)
  if (!body) throw new Error('no body')
  return { body, receipt: openReceipt(page, []), at: (selector: string) => body.querySelector(selector) ?? body }
}

test('what is dropped is told with its reason, its HTML and the block before it', () => {
  const { body, receipt, at } = open('<p>a</p><p>b</p><b id=x>gone</b><p>c</p>')
  receipt.drop(at('#x'), 'noise')
  expect(receipt.close(body)(body)).toMatchObject([{ reason: 'noise', html: '<b id="x">gone</b>', after: 1 }])
  expect(body.innerHTML).toBe('<p>a</p><p>b</p><p>c</p>')
})

test('before the first block is -1', () => {
  const { body, receipt, at } = open('<b>gone</b><p>a</p>')
  receipt.drop(at('b'), 'noise')
  expect(receipt.close(body)(body)[0]?.after).toBe(-1)
})

test('what is no content has no HTML to put back', () => {
  const { body, receipt, at } = open('<p></p>')
  receipt.drop(at('p'), 'blank')
  expect(receipt.close(body)(body)[0]?.html).toBe('')
})

test('a place inside something dropped later is not lost', () => {
  const { body, receipt, at } = open('<p>a</p><div><b>gone</b></div><p>b</p>')
  receipt.drop(at('b'), 'noise')
  receipt.drop(at('div'), 'blank')
  expect(
    receipt
      .close(body)(body)
      .map(({ after }) => after),
  ).toEqual([0, 0])
})

test('the same page gives the same ids, and no id twice', () => {
  const idsOf = () => {
    const { body, receipt, at } = open('<b>gone</b><b>gone</b>')
    receipt.drop(at('b'), 'noise')
    receipt.drop(at('b'), 'noise')
    return receipt
      .close(body)(body)
      .map(({ id }) => id)
  }
  expect(idsOf()).toEqual(idsOf())
  expect(new Set(idsOf()).size).toBe(2)
})

test.each([
  { name: 'a block goes', shown: '<p>a</p><p>b</p><p>c</p>', after: 1 },
  { name: 'one is added', shown: '<div><p>a</p></div><p></p><p>b</p><p>c</p>', after: 3 },
  { name: 'a wrapper goes', shown: '<p>a</p><p>b</p>c', after: 1 },
  { name: 'the block itself goes', shown: '<p>a</p>b<p>c</p>', after: 0 },
])('a place is found again where $name between the steps and what is shown', ({ shown, after }) => {
  const { body, receipt, at } = open('<section><p>a</p><p></p></section><p>b</p><b>gone</b><p>c</p>')
  receipt.drop(at('b'), 'noise')
  const given = receipt.close(body)(bodyOf(parseInert(shown)) ?? body)
  expect(given[0]?.after).toBe(after)
})

test('among pictures a place is counted from the end', () => {
  const pictures = (count: number) => '<p><img src="a"></p>'.repeat(count)
  const { body, receipt, at } = open(`${pictures(3)}<b>gone</b>${pictures(2)}`)
  receipt.drop(at('b'), 'noise')
  expect(receipt.close(body)(bodyOf(parseInert(pictures(4))) ?? body)[0]?.after).toBe(1)
})
