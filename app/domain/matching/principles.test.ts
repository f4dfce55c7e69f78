import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPair } from '#tests/factories/any-pair'
import { match } from './match'
import { argue, PRINCIPLES } from './principles'

test('the four principles hold every verdict once, and their points are the score', () => {
  fc.assert(
    fc.property(anyPair, (pair) => {
      const { score, verdicts } = match(pair)
      const argued = argue(verdicts)
      expect(argued.map(({ principle }) => principle)).toEqual(PRINCIPLES)
      expect(argued.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      expect(argued.reduce((sum, { most }) => sum + most, 0)).toBe(1000)
      expect(new Set(argued.flatMap((one) => one.verdicts))).toEqual(new Set(verdicts))
    }),
    { numRuns: 50 },
  )
})
