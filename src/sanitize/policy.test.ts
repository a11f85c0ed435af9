import { expect, test } from 'vitest'
import { POLICY } from './policy'

test('the policy is what was decided', () => expect(POLICY).toMatchSnapshot())
test('it cannot be changed', () => {
  expect(Object.isFrozen(POLICY)).toBe(true)
  expect(Object.isFrozen(POLICY.ALLOWED_TAGS)).toBe(true)
  expect(Object.isFrozen(POLICY.CUSTOM_ELEMENT_HANDLING)).toBe(true)
})
