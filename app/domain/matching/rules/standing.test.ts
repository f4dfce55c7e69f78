import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aPair } from '#tests/factories/pair'
import type { Business } from '~/domain/business/business'
import type { OpportunityState } from '~/domain/opportunity/opportunity'
import { standing } from './standing'

const now = new Date('2026-11-21T02:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const judge = (candidate: Partial<Business>) =>
  standing.judge(aPair({ candidate: { updatedAt: now, ...candidate }, now }))
const inState = (state: OpportunityState) => standing.judge(aPair({ opportunity: { state }, now })).outcome

test('a complete and fresh profile is full', () => {
  expect(judge({})).toMatchObject({ outcome: 'pass', score: 1000, reason: 'standing-good', evidence: { days: 0 } })
  expect(judge({ updatedAt: daysAgo(90) })).toMatchObject({ outcome: 'pass', score: 1000, evidence: { days: 90 } })
})

test('a clock that runs ahead is today', () => {
  expect(judge({ updatedAt: daysAgo(-3) })).toMatchObject({ evidence: { days: 0 } })
})

test('after a quarter freshness wears off, down to nothing after a year more', () => {
  expect(judge({ updatedAt: daysAgo(91) })).toMatchObject({ outcome: 'part', score: 998, reason: 'standing-old' })
  expect(judge({ updatedAt: daysAgo(455) })).toMatchObject({ score: 500 })
  expect(judge({ updatedAt: daysAgo(3000) })).toMatchObject({ score: 500 })
})

test('each part the profile does not tell costs a hundred', () => {
  expect(judge({ size: 'unknown' })).toMatchObject({ outcome: 'part', score: 900, evidence: { missing: 1 } })
  expect(judge({ capabilities: [aCapability({ capacityPerMonth: null })] })).toMatchObject({ score: 900 })
  expect(judge({ capabilities: [], needs: [], size: 'unknown', regency: '0000' })).toMatchObject({
    score: 500,
    reason: 'standing-thin',
    evidence: { missing: 5 },
  })
})

test('a hidden profile is refused and can be shown again', () => {
  expect(judge({ state: 'hidden' })).toMatchObject({
    outcome: 'fail',
    score: 0,
    reason: 'standing-hidden',
    mend: { step: 'show-profile', missing: [] },
  })
})

test('only an open or matched opportunity still stands', () => {
  expect([inState('open'), inState('matched')]).toEqual(['pass', 'pass'])
  expect([inState('met'), inState('expired'), inState('withdrawn')]).toEqual(['fail', 'fail', 'fail'])
})

test('an opportunity is closed from the very moment it expires', () => {
  const at = (expiresAt: Date) => standing.judge(aPair({ opportunity: { expiresAt }, now })).reason
  expect(at(now)).toBe('standing-closed')
  expect(at(new Date(now.getTime() + 1))).toBe('standing-good')
})
