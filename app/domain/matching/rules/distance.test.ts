import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import type { Area } from '~/domain/opportunity/opportunity'
import { distance } from './distance'

/** A candidate so many kilometres south of the poster: a degree of latitude is 111.195 km. */
const judge = (km: number | null, area: Area = { kind: 'anywhere' }) => {
  const pair = aPair({ opportunity: { area } })
  const point = km === null ? null : { lat: -km / 111.195, lon: 110 }
  return distance.judge({
    ...pair,
    poster: { ...pair.poster, point: { lat: 0, lon: 110 } },
    candidate: { ...pair.candidate, point },
  })
}

test('the door is full, a hundred kilometres half, and far is little', () => {
  expect(judge(0)).toMatchObject({ outcome: 'pass', score: 1000, reason: 'distance-near', evidence: { km: 0 } })
  expect(judge(100)).toMatchObject({ outcome: 'pass', score: 500, evidence: { km: 100 } })
  expect(judge(900)).toMatchObject({ outcome: 'part', score: 100, reason: 'distance-far' })
})

test('the limit of the area belongs to it, one kilometre more does not', () => {
  expect(judge(50, { kind: 'within', km: 50 }).outcome).toBe('pass')
  expect(judge(51, { kind: 'within', km: 50 })).toMatchObject({
    outcome: 'fail',
    reason: 'distance-beyond',
    evidence: { km: 51, most: 50 },
  })
})

test('a province that is not wanted refuses, also without a point', () => {
  const refused = { outcome: 'fail', reason: 'distance-other-province', evidence: { province: '32' } }
  expect(judge(10, { kind: 'provinces', provinces: ['33', '81'] })).toMatchObject(refused)
  expect(judge(null, { kind: 'provinces', provinces: ['33'] })).toMatchObject(refused)
  expect(judge(10, { kind: 'provinces', provinces: ['33', '32'] }).outcome).toBe('pass')
})

test('a place nobody knows is neither near nor far', () => {
  expect(judge(null)).toMatchObject({ outcome: 'unknown', score: 500, reason: 'distance-unknown' })
  expect(judge(null, { kind: 'within', km: 5 }).outcome).toBe('unknown')
})

test('nearer is never worse', () => {
  fc.assert(fc.property(fc.nat(5000), fc.nat(5000), (near, more) => judge(near).score >= judge(near + more).score))
})
