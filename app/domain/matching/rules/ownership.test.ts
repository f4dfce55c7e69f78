import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import { ownership } from './ownership'

test('no tie declared passes', () => {
  expect(ownership.judge(aPair())).toMatchObject({ outcome: 'pass', reason: 'no-tie' })
})

test('a tie refuses, whichever side declared it', () => {
  const { poster, candidate } = aPair()
  const refused = { outcome: 'fail', score: 0, reason: 'ownership-tie' }
  expect(ownership.judge(aPair({ poster: { ties: [candidate.id] } }))).toMatchObject(refused)
  expect(ownership.judge(aPair({ candidate: { ties: [poster.id] } }))).toMatchObject(refused)
})

test('a tie to somebody else is no matter here', () => {
  expect(ownership.judge(aPair({ candidate: { ties: ['somebody-else'] } })).outcome).toBe('pass')
})

test('a business is no partner of itself', () => {
  const { poster } = aPair()
  expect(ownership.judge(aPair({ candidate: { id: poster.id } }))).toMatchObject({
    outcome: 'fail',
    reason: 'same-business',
  })
})
