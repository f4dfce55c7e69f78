import { expect, test } from 'vitest'
import { RULE_BOOK } from './rule-book'

test('the weights add up to 1000', () => {
  expect(RULE_BOOK.reduce((sum, { weight }) => sum + weight, 0)).toBe(1000)
})

test('every rule stands once and says why it weighs what it weighs', () => {
  expect(new Set(RULE_BOOK.map(({ rule }) => rule.code)).size).toBe(RULE_BOOK.length)
  for (const { because } of RULE_BOOK) expect(because).toMatch(/\w.*\.$/)
})

test('not to be tied is no merit: a tie must cost no points that others have', () => {
  for (const { rule, weight } of RULE_BOOK) if (rule.reads === 'ties') expect(weight).toBe(0)
})
