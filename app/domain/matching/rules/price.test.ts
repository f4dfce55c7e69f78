import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import type { Capability } from '~/domain/business/business'
import type { WantedItem } from '~/domain/opportunity/opportunity'
import { price } from './price'

const sewing = (changes: Partial<Capability>) =>
  aCapability({ term: 'uniform-sewing', unit: 'piece', priceLow: 30_000n, priceHigh: 35_000n, ...changes })

const judge = (offered: Partial<Capability>[], asked: Partial<WantedItem>[]) =>
  price.judge(
    aPair({
      opportunity: { wanted: asked.map((each) => aWantedItem({ priceLow: 20_000n, priceHigh: 32_000n, ...each })) },
      candidate: { capabilities: offered.map(sewing) },
    }),
  )

test('bands that overlap are full, and so is a price below the band', () => {
  expect(judge([{}], [{}])).toMatchObject({ outcome: 'pass', score: 1000, reason: 'price-within' })
  expect(judge([{ priceLow: 5000n, priceHigh: 6000n }], [{}])).toMatchObject({ outcome: 'pass', score: 1000 })
})

test('a price above the band loses by its distance, all of it at twice the highest', () => {
  expect(judge([{ priceLow: 38_000n, priceHigh: null }], [{}])).toMatchObject({
    outcome: 'part',
    score: 750,
    reason: 'price-above',
    evidence: { percent: 19 },
  })
  expect(judge([{ priceLow: 64_000n, priceHigh: 70_000n }], [{}])).toMatchObject({ outcome: 'fail', score: 0 })
})

test('prices of a dozen and of a piece are compared as what they are', () => {
  expect(judge([{ unit: 'dozen', priceLow: 360_000n, priceHigh: 400_000n }], [{}])).toMatchObject({ outcome: 'pass' })
})

test('who names no price is neither better nor worse, and other dimensions are not compared', () => {
  const unknown = { outcome: 'unknown', score: 500, reason: 'price-unknown' }
  expect(judge([{ priceLow: null, priceHigh: null }], [{}])).toMatchObject(unknown)
  expect(judge([{}], [{ priceLow: null, priceHigh: null }])).toMatchObject(unknown)
  expect(judge([{ unit: 'kilogram' }], [{}])).toMatchObject(unknown)
  expect(judge([{}], [])).toMatchObject(unknown)
  expect(judge([{}], [{ priceHigh: null }])).toMatchObject({ outcome: 'part' })
})

test('the mean of several items counts, and the dearest is told', () => {
  const both = judge([{}], [{}, { id: 'b', priceLow: 10_000n, priceHigh: 15_000n }])
  expect(both).toMatchObject({ score: 500, reason: 'price-above' })
  expect(judge([{}], [{}, { id: 'b', term: 'tempeh' }])).toMatchObject({ score: 500, reason: 'price-within' })
})
