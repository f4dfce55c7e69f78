import { expect, test } from 'vitest'
import { interestAfter } from './interest-after'

test.each([
  ['withdrawn', null, 'waiting'],
  ['declined', 'b', 'withdrawn'],
  ['declined', 'a', 'not-suited'],
  ['not-suited', null, 'not-suited'],
  ['running', 'b', null],
  ['closed', null, null],
] as const)('after %s by %s the interest is %s', (to, by, after) => {
  expect(interestAfter(to, by)).toBe(after)
})
