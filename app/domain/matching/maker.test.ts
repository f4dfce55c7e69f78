import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import { bestMakers, splitByHeadroom } from './consortium'
import { demandsOf, makerOf } from './maker'
import { match } from './match'

const sewing = (changes = {}) => aCapability({ term: 'uniform-sewing', unit: 'piece', smallestOrder: null, ...changes })
const makerFor = (changes: Parameters<typeof aPair>[0]) => {
  const pair = aPair(changes)
  return makerOf(pair.opportunity, pair.candidate, match(pair))
}

test('pieces are asked whole, kilograms by the hundredth', () => {
  const wanted = [
    aWantedItem({ least: 10, most: 20, unit: 'piece' }),
    aWantedItem({ least: 1.234, most: null, unit: 'kilogram' }),
    aWantedItem({ term: null }),
  ]
  expect(demandsOf({ wanted })).toMatchObject([
    { least: 10, most: 20 },
    { least: 124, most: null },
  ])
  expect(demandsOf({ wanted }, 'most')).toMatchObject([{ least: 20, most: 20 }, { least: 124 }])
})

test('who makes too little alone is a maker, with its range in what is asked for', () => {
  const maker = makerFor({
    opportunity: { wanted: [aWantedItem({ least: 5000, most: null })] },
    candidate: { capabilities: [sewing({ capacityPerMonth: 100, unit: 'dozen', smallestOrder: 2 })] },
  })
  expect(maker?.lines).toEqual([{ demands: [{ demand: 0, least: 24, most: 1200 }] }])
})

test('a capability that cannot be counted in what is asked is no line', () => {
  const without = (changes: object) => makerFor({ candidate: { capabilities: [sewing(changes)] } })
  expect(without({ capacityPerMonth: null })).toBeNull()
  expect(without({ unit: 'kilogram' })).toBeNull()
  expect(without({ term: 'tempeh' })).toBeNull()
  expect(without({ capacityPerMonth: 0.5 })).toBeNull()
  expect(without({ capacityPerMonth: 10, smallestOrder: 20 })).toBeNull()
})

test('who owns the poster is no maker; who lacks a certificate is one that has to get it', () => {
  expect(makerFor({ candidate: { ties: [aPair().poster.id] } })).toBeNull()
  const asking = { certificatesRequired: ['halal', 'nib', 'svlk'] } as const
  const held = [
    { certificate: 'nib', state: 'held' },
    { certificate: 'svlk', state: 'in-progress' },
  ] as const
  expect(makerFor({ opportunity: asking, candidate: { certificates: held } })?.lacks).toEqual(['halal'])
})

test('work is split by the headroom each has above its least, in whole grains', () => {
  const ranges = [
    { least: 2, most: 4 },
    { least: 0, most: 8 },
  ]
  const split = (total: number, among = ranges) => splitByHeadroom(total, among).map(({ quantity }) => quantity)
  expect(split(7)).toEqual([3, 4])
  expect(split(12)).toEqual([4, 8])
  expect(split(1)).toEqual([2, 0])
  expect(split(5, [{ least: 5, most: 5 }])).toEqual([5])
  expect(
    split(
      10,
      [0, 0, 0].map(() => ({ least: 0, most: 9 })),
    ),
  ).toEqual([4, 3, 3])
})

test('in steps people share out round amounts, and whoever has no more room gives all it has', () => {
  const split = (total: number, most: readonly number[]) =>
    splitByHeadroom(
      total,
      most.map((each) => ({ least: 0, most: each })),
      100,
    ).map(({ quantity }) => quantity)
  expect(split(3500, [1900, 1500, 480])).toEqual([1700, 1400, 400])
  expect(split(3870, [1900, 1500, 480])).toEqual([1900, 1500, 470])
  expect(split(3880, [1900, 1500, 480])).toEqual([1900, 1500, 480])
})

test('a set is chosen from the best, equals by id', () => {
  const maker = makerFor({})
  if (!maker) throw new Error('a maker')
  const three = ['c', 'a', 'b'].map((id) => ({ ...maker, id, score: id === 'b' ? 900 : 500 }))
  expect(bestMakers(three).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})
