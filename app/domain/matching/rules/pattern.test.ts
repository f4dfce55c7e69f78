import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import { pattern } from './pattern'

test('a large firm may subcontract to a small one', () => {
  expect(pattern.judge(aPair())).toMatchObject({ outcome: 'pass', score: 1000, reason: 'pattern-fits' })
})

test('who posts gives the work: a larger firm is no subcontractor for it', () => {
  expect(pattern.judge(aPair({ poster: { size: 'medium' }, candidate: { size: 'large' } }))).toMatchObject({
    outcome: 'fail',
    reason: 'pattern-refused',
  })
})

test('two micro businesses fit no subcontract', () => {
  expect(pattern.judge(aPair({ poster: { size: 'micro' }, candidate: { size: 'micro' } }))).toMatchObject({
    outcome: 'fail',
    score: 0,
    reason: 'pattern-refused',
    evidence: { pattern: 'subcontracting' },
  })
})

test('an unknown size is not guessed and refuses nobody', () => {
  expect(pattern.judge(aPair({ candidate: { size: 'unknown' } }))).toMatchObject({
    outcome: 'unknown',
    reason: 'size-unknown',
  })
})
