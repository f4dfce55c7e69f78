import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPair } from '#tests/factories/any-pair'
import { match } from './match'
import { RULE_BOOK, RULE_BOOK_VERSION, WEIGHTS, type Weights } from './rule-book'
import { checkWeights, isProgramme, meritOf, nameOf, OF_THE_BOOK, reweigh, scoreUnder } from './weight-set'

const anyWeights: fc.Arbitrary<Weights> = fc
  .array(fc.nat(60), { minLength: RULE_BOOK.length, maxLength: RULE_BOOK.length })
  .map(
    (drawn) => Object.fromEntries(RULE_BOOK.map(({ rule }, at) => [rule.code, drawn[at] ?? 0])) as unknown as Weights,
  )

test('weighed again, a match is what the book says under those weights', () => {
  fc.assert(
    fc.property(anyPair, anyWeights, (pair, weights) => {
      expect(reweigh(match(pair), weights)).toEqual(match(pair, weights))
      expect(scoreUnder(weights, match(pair).verdicts)).toBe(match(pair, weights).score)
    }),
    { numRuns: 100 },
  )
})

test('weights add up to 1000, and the law gives no points', () => {
  expect(checkWeights(WEIGHTS).ok).toBe(true)
  expect(checkWeights({ ...WEIGHTS, price: 61 })).toMatchObject({ refusal: { code: 'not-whole' } })
  expect(checkWeights({ ...WEIGHTS, price: 0, pattern: 60 })).toMatchObject({ refusal: { code: 'law-weighs-nothing' } })
})

test('every match names its weights', () => {
  expect(nameOf(OF_THE_BOOK)).toBe(RULE_BOOK_VERSION)
  expect(nameOf({ scope: '3204', number: 3 })).toBe(`${RULE_BOOK_VERSION}/3204-3`)
  expect([isProgramme('women-led'), isProgramme('32')]).toEqual([true, false])
})

const pair = (score: number, last: string) => ({
  score,
  opportunityId: '01930000-0000-7000-8000-0000000000e1',
  candidateId: `01930000-0000-7000-8000-0000000000${last}`,
})

test('merit decides; within a band the draw does', () => {
  expect(meritOf(pair(900, 'b1'), 1) > meritOf(pair(899, 'b2'), 1)).toBe(true)
  const [one, other] = [meritOf(pair(905, 'b1'), 10), meritOf(pair(900, 'b2'), 10)]
  expect(one / 2n ** 31n).toBe(other / 2n ** 31n)
  expect(meritOf(pair(900, 'b1'), 10)).toBe(one)
})

test('postings with bands of their own stand in one list', () => {
  expect(meritOf(pair(905, 'b1'), 10) > meritOf(pair(899, 'b2'), 1)).toBe(true)
  expect(meritOf(pair(905, 'b1'), 10) > meritOf(pair(906, 'b2'), 1)).toBe(false)
})
