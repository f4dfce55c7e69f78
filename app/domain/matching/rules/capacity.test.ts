import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { anOpportunity, aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import type { Capability } from '~/domain/business/business'
import type { WantedItem } from '~/domain/opportunity/opportunity'
import { capacity } from './capacity'

const judge = (wanted: readonly Partial<WantedItem>[], offered: readonly Partial<Capability>[]) =>
  capacity.judge(
    aPair({
      opportunity: { wanted: wanted.map((item) => aWantedItem({ term: 'tempeh', unit: 'kilogram', ...item })) },
      candidate: { capabilities: offered.map((each) => aCapability({ smallestOrder: null, ...each })) },
    }),
  )
const asked = { least: 500, most: 2000 }

test('capacity up to the most asked is full', () => {
  expect(judge([asked], [{ capacityPerMonth: 2000 }])).toMatchObject({
    outcome: 'pass',
    score: 1000,
    reason: 'capacity-ample',
    evidence: { capacity: 2000, unit: 'kilogram' },
  })
})

test('the least asked is enough, and headroom adds to it', () => {
  expect(judge([asked], [{ capacityPerMonth: 500 }])).toMatchObject({
    outcome: 'pass',
    score: 700,
    reason: 'capacity-enough',
  })
  expect(judge([asked], [{ capacityPerMonth: 1250 }])).toMatchObject({ outcome: 'pass', score: 850 })
})

test('without an upper limit the least is all that is asked', () => {
  expect(judge([{ least: 500, most: null }], [{ capacityPerMonth: 500 }])).toMatchObject({ score: 1000 })
})

test('one below the least is short, and the mend says so', () => {
  expect(judge([asked], [{ capacityPerMonth: 499 }])).toMatchObject({
    outcome: 'fail',
    score: 0,
    reason: 'capacity-short',
    evidence: { capacity: 499, least: 500, unit: 'kilogram' },
    mend: { step: 'raise-capacity', missing: ['tempeh'] },
  })
})

test('a smallest order above the most asked does not overlap', () => {
  expect(judge([asked], [{ capacityPerMonth: 9000, smallestOrder: 2001 }])).toMatchObject({
    outcome: 'fail',
    reason: 'order-too-small',
    evidence: { smallest: 2001, most: 2000 },
    mend: { step: 'lower-smallest-order', missing: ['tempeh'] },
  })
  expect(judge([asked], [{ capacityPerMonth: 9000, smallestOrder: 2000 }]).outcome).toBe('pass')
  expect(judge([{ least: 5, most: null }], [{ capacityPerMonth: 9000, smallestOrder: 2001 }]).outcome).toBe('pass')
})

test('units of one dimension are converted', () => {
  expect(judge([asked], [{ capacityPerMonth: 1.25, unit: 'ton' }])).toMatchObject({ score: 850 })
  expect(judge([{ least: 2, most: null, unit: 'ton' }], [{ capacityPerMonth: 1999 }])).toMatchObject({
    outcome: 'fail',
    evidence: { capacity: 1.999, least: 2, unit: 'ton' },
  })
})

test('units that cannot be compared, or no figure, leave it open', () => {
  const open = { outcome: 'unknown', score: 500, reason: 'capacity-unknown' }
  expect(judge([asked], [{ capacityPerMonth: 900, unit: 'piece' }])).toMatchObject(open)
  expect(judge([asked], [{ capacityPerMonth: null }])).toMatchObject(open)
  expect(judge([{ term: null }], [{}])).toMatchObject(open)
})

test('nothing to compare with earns nothing and refuses nothing', () => {
  expect(judge([asked], [{ term: 'suit' }])).toMatchObject({ outcome: 'unknown', score: 0 })
})

test('the best of several capabilities counts', () => {
  expect(judge([asked], [{ capacityPerMonth: 10 }, { capacityPerMonth: 5000 }])).toMatchObject({
    outcome: 'pass',
    score: 1000,
  })
  expect(judge([asked], [{ capacityPerMonth: 10 }, { capacityPerMonth: null }])).toMatchObject({ outcome: 'unknown' })
})

test('the figure of a sister product never answers for the thing wanted', () => {
  const tofu = { term: 'tofu', capacityPerMonth: 2000 }
  expect(judge([asked], [{ capacityPerMonth: 400 }, tofu])).toMatchObject({
    outcome: 'fail',
    reason: 'capacity-short',
    evidence: { capacity: 400 },
  })
  expect(judge([asked], [{ capacityPerMonth: 1250 }, tofu])).toMatchObject({ score: 850, evidence: { capacity: 1250 } })
  expect(judge([asked], [tofu])).toMatchObject({ outcome: 'unknown', score: 0, reason: 'capacity-unknown' })
})

test('kinds of the thing answer for it, and a wider trade where nothing closer says as much', () => {
  const range = { ...asked, term: 'garment', unit: 'piece' } as const
  const suits = { term: 'suit', unit: 'piece', capacityPerMonth: 2000 } as const
  const garments = { ...suits, term: 'garment', capacityPerMonth: 900 }
  expect(judge([range], [garments, suits])).toMatchObject({ evidence: { capacity: 2000 } })
  expect(judge([{ ...range, term: 'suit' }], [{ ...garments, capacityPerMonth: 5000 }, suits])).toMatchObject({
    evidence: { capacity: 2000 },
  })
  expect(judge([{ ...range, term: 'suit' }], [garments])).toMatchObject({ evidence: { capacity: 900 } })
  // To name a kind one makes little of does not take back what the whole trade can do.
  const few = { ...suits, capacityPerMonth: 0 }
  expect(judge([{ ...range, term: 'suit' }], [garments, few])).toMatchObject({ evidence: { capacity: 900 } })
})

test('several items give the mean and say how many fit', () => {
  const two = [asked, { term: 'crackers', least: 100, most: 200 }]
  expect(judge(two, [{ capacityPerMonth: 2000 }, { term: 'crackers', capacityPerMonth: 50 }])).toMatchObject({
    outcome: 'part',
    score: 500,
    reason: 'capacity-some',
    evidence: { fitting: 1, asked: 2 },
  })
  expect(judge(two, [{ capacityPerMonth: 2000 }])).toMatchObject({ outcome: 'part', score: 500 })
  expect(judge(two, [{ capacityPerMonth: 10 }, { term: 'crackers', capacityPerMonth: 50 }])).toMatchObject({
    outcome: 'fail',
  })
  expect(judge(two, [{ capacityPerMonth: 10 }, { term: 'crackers', capacityPerMonth: null }])).toMatchObject({
    outcome: 'unknown',
    score: 250,
  })
})

test('each plasma is asked for its share of an inti-plasma order', () => {
  const details = { pattern: 'inti-plasma', commodity: 'Jagung', hectaresEach: 1, inputsSupplied: 'Benih' } as const
  const share = (plasmaSought: number) =>
    capacity.judge(
      aPair({
        opportunity: anOpportunity({
          details: { ...details, plasmaSought },
          wanted: [aWantedItem({ term: 'corn', least: 100, most: null, unit: 'ton' })],
        }),
        candidate: { capabilities: [aCapability({ term: 'corn', capacityPerMonth: 2, unit: 'ton' })] },
      }),
    ).outcome
  expect(share(50)).toBe('pass')
  expect(share(49)).toBe('fail')
  expect(share(0)).toBe('fail')
})

test('more capacity never lowers the score', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (some, more) => {
      const [low, high] = [some, some + more].map((capacityPerMonth) => judge([asked], [{ capacityPerMonth }]).score)
      return Number.isInteger(low) && Number(low) <= Number(high)
    }),
  )
})
