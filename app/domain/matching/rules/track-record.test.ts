import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import { NEWCOMER, type TrackRecord } from '~/domain/business/business'
import { trackRecord } from './track-record'

const judge = (candidate: Partial<TrackRecord>, poster: Partial<TrackRecord> = {}) =>
  trackRecord.judge(
    aPair({ candidate: { track: { ...NEWCOMER, ...candidate } }, poster: { track: { ...NEWCOMER, ...poster } } }),
  )

test('a newcomer starts where most stand', () => {
  expect(judge({})).toEqual({ outcome: 'unknown', score: 750, reason: 'track-new', evidence: {} })
})

test('many kept duties raise, many broken ones lower, and a single one says little', () => {
  const scores = [{ due: 40, kept: 40 }, { due: 1, kept: 1 }, {}, { due: 1, kept: 0 }, { due: 40, kept: 4 }].map(
    (track) => judge(track).score,
  )
  expect(scores).toEqual([875, 775, 750, 675, 450])
})

test('a good record and a poor one are told by their numbers', () => {
  expect(judge({ due: 20, kept: 19 })).toMatchObject({
    outcome: 'pass',
    reason: 'track-kept',
    evidence: { kept: 19, due: 20 },
  })
  expect(judge({ due: 20, kept: 5 })).toMatchObject({ outcome: 'part', reason: 'track-lacking' })
})

test('a poster who pays late costs half of it, and that is said first', () => {
  expect(judge({ due: 20, kept: 20 }, { paymentDelayDays: 10 })).toMatchObject({
    outcome: 'part',
    score: 850,
    reason: 'track-pays-late',
    evidence: { days: 10 },
  })
  expect(judge({ due: 20, kept: 20 }, { paymentDelayDays: 0 })).toMatchObject({ outcome: 'pass', score: 975 })
  expect(judge({}, { paymentDelayDays: 300 }).score).toBe(375)
})
