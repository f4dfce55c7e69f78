import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Figures, limitsOf, SIZE_DEFINITION_NAMES, sizeClass } from './size'
import { countBySize, figuresOfBands, NATIONAL_2017, STRATA, stratify } from './stratify'

const TODAY = new Date('2026-11-21T00:00:00Z')

const row = (stratification: ReturnType<typeof stratify>, size: string) =>
  stratification.strata.find((one) => one.size === size)

test('the national figures of 2017 come out as document 001 prints them', () => {
  const national = stratify(NATIONAL_2017.counts)
  expect(national.total).toBe(62_928_077)
  expect(row(national, 'large')).toEqual({ size: 'large', count: 5_460, percent: 0.01 })
  expect(row(national, 'medium')).toEqual({ size: 'medium', count: 58_627, percent: 0.09 })
  expect(row(national, 'small')).toEqual({ size: 'small', count: 757_090, percent: 1.2 })
  expect(row(national, 'micro')).toEqual({ size: 'micro', count: 62_106_900, percent: 98.7 })
})

test('nobody counted is zero percent of nothing', () => {
  const { total, strata } = stratify({})
  expect(total).toBe(0)
  expect(strata.map(({ size }) => size)).toEqual(STRATA)
  expect(strata.every(({ count, percent }) => count === 0 && percent === 0)).toBe(true)
})

test('businesses are counted by their figures, unknown ones too', () => {
  const nothing: Figures = { capital: null, annualSales: null, workers: null }
  const counts = countBySize(
    [
      { figures: nothing, count: 2 },
      { figures: { ...nothing, annualSales: 2_000_000_000n }, count: 1 },
      { figures: { ...nothing, annualSales: 2_000_000_001n }, count: 3 },
    ],
    'pp-7-2021',
    TODAY,
  )
  expect(counts).toEqual({ micro: 1, small: 3, medium: 0, large: 0, outside: 0, unknown: 2 })
})

const figures: fc.Arbitrary<Figures> = fc.record({
  capital: fc.option(fc.bigInt({ min: 0n, max: 10n ** 11n })),
  annualSales: fc.option(fc.bigInt({ min: 0n, max: 10n ** 11n })),
  workers: fc.option(fc.integer({ min: 1, max: 300 })),
})

test.each(SIZE_DEFINITION_NAMES)('%s: everyone is counted once', (definition) => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 30 }), (some) => {
      const groups = some.map((one) => ({ figures: one, count: 1 }))
      const counts = countBySize(groups, definition, TODAY)
      expect(stratify(counts).total).toBe(some.length)
      for (const one of some) expect(counts[sizeClass(one, definition, TODAY).size]).toBeGreaterThan(0)
    }),
  )
})

/** What the database does. */
const bandOf = (limits: readonly bigint[], figure: bigint | number | null) =>
  figure === null ? null : limits.filter((limit) => figure > limit).length

test.each(SIZE_DEFINITION_NAMES)('%s: the figures of a band are classed as every figure in it', (definition) => {
  const limits = limitsOf(definition)
  fc.assert(
    fc.property(figures, (one) => {
      const alike = figuresOfBands(definition, {
        capital: bandOf(limits.capital, one.capital),
        annualSales: bandOf(limits.annualSales, one.annualSales),
        workers: bandOf(limits.workers, one.workers),
      })
      expect(sizeClass(alike, definition, TODAY).size).toBe(sizeClass(one, definition, TODAY).size)
    }),
  )
})
