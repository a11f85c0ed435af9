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
  expect(receipt.close(body)).toMatchObject([{ reason: 'noise', html: '<b id="x">gone</b>', after: 1 }])
  expect(body.innerHTML).toBe('<p>a</p><p>b</p><p>c</p>')
})

test('before the first block is -1', () => {
  const { body, receipt, at } = open('<b>gone</b><p>a</p>')
  receipt.drop(at('b'), 'noise')
  expect(receipt.close(body)[0]?.after).toBe(-1)
})

test('what is no content has no HTML to put back', () => {
  const { body, receipt, at } = open('<p></p>')
  receipt.drop(at('p'), 'blank')
  expect(receipt.close(body)[0]?.html).toBe('')
})

test('a place inside something dropped later is not lost', () => {
  const { body, receipt, at } = open('<p>a</p><div><b>gone</b></div><p>b</p>')
  receipt.drop(at('b'), 'noise')
  receipt.drop(at('div'), 'blank')
  expect(receipt.close(body).map(({ after }) => after)).toEqual([0, 0])
})

test('the same page gives the same ids, and no id twice', () => {
  const idsOf = () => {
    const { body, receipt, at } = open('<b>gone</b><b>gone</b>')
    receipt.drop(at('b'), 'noise')
    receipt.drop(at('b'), 'noise')
    return receipt.close(body).map(({ id }) => id)
  }
  expect(idsOf()).toEqual(idsOf())
  expect(new Set(idsOf()).size).toBe(2)
})
