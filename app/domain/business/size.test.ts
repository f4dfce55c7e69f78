import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparesFigures,
  DEFAULT_SIZE_DEFINITION,
  type Figures,
  leftOutBy,
  limitsOf,
  SIZE_DEFINITION_NAMES,
  SIZE_DEFINITIONS,
  SIZES,
  type SizeDefinition,
  sizeClass,
  sizeOf,
  termOfForce,
} from './size'

const TODAY = new Date('2026-11-21T00:00:00Z')
const NOTHING: Figures = { capital: null, annualSales: null, workers: null }
const JUTA = 1_000_000n
const MILIAR = 1_000_000_000n

const bySales = (definition: SizeDefinition, annualSales: bigint) =>
  sizeClass({ ...NOTHING, annualSales }, definition, TODAY).size
const byCapital = (definition: SizeDefinition, capital: bigint) =>
  sizeClass({ ...NOTHING, capital }, definition, TODAY).size
const byWorkers = (definition: SizeDefinition, workers: number) =>
  sizeClass({ ...NOTHING, workers }, definition, TODAY).size

// The handbook's table (4.1), written out once more: the limit belongs to the class, one rupiah above does not.
test.each([
  ['pp-7-2021', 2n * MILIAR, 'micro', 'small'],
  ['pp-7-2021', 15n * MILIAR, 'small', 'medium'],
  ['pp-7-2021', 50n * MILIAR, 'medium', 'large'],
  ['uu-20-2008', 300n * JUTA, 'micro', 'small'],
  ['uu-20-2008', 2500n * JUTA, 'small', 'medium'],
  ['uu-20-2008', 50n * MILIAR, 'medium', 'large'],
  ['uu-9-1995', MILIAR, 'small', 'outside'],
] as const)('%s: sales of %d are %s, one rupiah more is %s', (...[definition, limit, ...sizes]) => {
  expect([bySales(definition, limit), bySales(definition, limit + 1n)]).toEqual(sizes)
})

test.each([
  ['pp-7-2021', MILIAR, 'micro', 'small'],
  ['pp-7-2021', 5n * MILIAR, 'small', 'medium'],
  ['pp-7-2021', 10n * MILIAR, 'medium', 'large'],
  ['uu-20-2008', 50n * JUTA, 'micro', 'small'],
  ['uu-20-2008', 500n * JUTA, 'small', 'medium'],
  ['uu-20-2008', 10n * MILIAR, 'medium', 'large'],
  ['uu-9-1995', 200n * JUTA, 'small', 'outside'],
] as const)('%s: capital of %d is %s, one rupiah more is %s', (...[definition, limit, ...sizes]) => {
  expect([byCapital(definition, limit), byCapital(definition, limit + 1n)]).toEqual(sizes)
})

test.each([
  [1, 'micro'],
  [4, 'micro'],
  [5, 'small'],
  [19, 'small'],
  [20, 'medium'],
  [99, 'medium'],
  [100, 'large'],
] as const)('bps-workers: %d workers are %s', (workers, size) => {
  expect(byWorkers('bps-workers', workers)).toBe(size)
})

test('smeru-2003 asks for all three figures within their limits', () => {
  const most = { annualSales: 100n * JUTA, capital: 25n * JUTA, workers: 10 }
  expect(sizeClass(most, 'smeru-2003', TODAY)).toMatchObject({ size: 'micro', criterion: null, missing: [] })
  expect(sizeClass({ ...most, annualSales: 100n * JUTA + 1n }, 'smeru-2003', TODAY)).toMatchObject({
    size: 'outside',
    criterion: 'annualSales',
  })
  expect(sizeClass({ ...most, capital: 25n * JUTA + 1n }, 'smeru-2003', TODAY).criterion).toBe('capital')
  expect(sizeClass({ ...most, workers: 11 }, 'smeru-2003', TODAY).criterion).toBe('workers')
})

test('smeru-2003 is unknown while a figure is missing, unless another is above its limit', () => {
  expect(sizeClass({ ...NOTHING, workers: 10 }, 'smeru-2003', TODAY)).toMatchObject({
    size: 'unknown',
    missing: ['annualSales', 'capital'],
  })
  expect(sizeClass({ ...NOTHING, workers: 11 }, 'smeru-2003', TODAY).size).toBe('outside')
})

test.each(Object.keys(SIZE_DEFINITIONS) as SizeDefinition[])(
  '%s without figures is unknown, never a guess',
  (definition) => {
    const judged = sizeClass(NOTHING, definition, TODAY)
    expect(judged).toMatchObject({ definition, size: 'unknown', criterion: null, disagreement: null })
    expect(judged.missing).toEqual(SIZE_DEFINITIONS[definition].scales.map((scale) => scale.figure))
    expect(judged.source).toBe(SIZE_DEFINITIONS[definition].source)
  },
)

test('sales decide when they are known, capital when they are not', () => {
  const figures = { ...NOTHING, capital: 3n * MILIAR }
  expect(sizeClass(figures, 'pp-7-2021', TODAY)).toMatchObject({
    size: 'small',
    criterion: 'capital',
    missing: ['annualSales'],
  })
  expect(sizeClass({ ...figures, annualSales: MILIAR }, 'pp-7-2021', TODAY)).toMatchObject({
    size: 'micro',
    criterion: 'annualSales',
    missing: [],
  })
})

test('when sales and capital disagree both classes are shown', () => {
  const figures = { ...NOTHING, capital: 6n * MILIAR, annualSales: MILIAR }
  expect(sizeClass(figures, 'pp-7-2021', TODAY).disagreement).toEqual({ annualSales: 'micro', capital: 'medium' })
  expect(sizeClass({ ...figures, capital: MILIAR }, 'pp-7-2021', TODAY).disagreement).toBeNull()
  // All three must hold there: being above one limit is no second opinion.
  expect(sizeClass({ ...figures, workers: 3 }, 'smeru-2003', TODAY).disagreement).toBeNull()
})

test.each([
  ['pp-7-2021', '2021-02-01T23:59:59Z', false],
  ['pp-7-2021', '2021-02-02T00:00:00Z', true],
  ['uu-20-2008', '2008-07-04T00:00:00Z', true],
  ['uu-20-2008', '2021-02-01T23:59:59Z', true],
  ['uu-20-2008', '2021-02-02T00:00:00Z', false],
  ['uu-9-1995', '2008-07-03T23:59:59Z', true],
  ['uu-9-1995', '2008-07-04T00:00:00Z', false],
  ['smeru-2003', '2003-06-01T00:00:00Z', false],
  ['bps-workers', '2026-11-21T00:00:00Z', false],
] as const)('%s on %s: in force is %s', (definition, on, inForce) => {
  expect(sizeClass(NOTHING, definition, new Date(on)).inForce).toBe(inForce)
})

test('exactly one law is in force today, and it is the default', () => {
  const inForce = SIZE_DEFINITION_NAMES.filter((definition) => sizeClass(NOTHING, definition, TODAY).inForce)
  expect(inForce).toEqual([DEFAULT_SIZE_DEFINITION])
})

const figures = fc.record({
  capital: fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
  annualSales: fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
  workers: fc.option(fc.integer({ min: 1, max: 1000 })),
})

test('the class kept with a business is that of the default definition', () => {
  fc.assert(
    fc.property(figures, (some) => {
      expect(sizeOf(some)).toBe(sizeClass(some, DEFAULT_SIZE_DEFINITION, TODAY).size)
    }),
  )
})

const rankBySales = (annualSales: bigint) => SIZES.findIndex((size) => size === bySales('pp-7-2021', annualSales))

test('more sales never make a business smaller', () => {
  const sales = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(sales, sales, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one]
      expect(rankBySales(less)).toBeLessThanOrEqual(rankBySales(more))
    }),
  )
})

test('SMERU leaves out agriculture, livestock and fishery; nobody else leaves anything out', () => {
  expect(SIZE_DEFINITION_NAMES.filter((definition) => leftOutBy(definition).length > 0)).toEqual(['smeru-2003'])
  expect(leftOutBy('smeru-2003')).toEqual(['01', '02', '03'])
})

test('a law says when it was in force, a study does not', () => {
  expect(termOfForce('pp-7-2021')).toEqual({ from: new Date('2021-02-02T00:00:00Z'), until: null })
  expect(termOfForce('uu-9-1995')?.until).toEqual(new Date('2008-07-04T00:00:00Z'))
  expect(termOfForce('smeru-2003')).toBeNull()
})

test('the limits of a definition stand by figure, none for what it does not look at', () => {
  expect(limitsOf('bps-workers')).toEqual({ capital: [], annualSales: [], workers: [4n, 19n, 99n] })
  expect(limitsOf('pp-7-2021').capital).toEqual([MILIAR, 5n * MILIAR, 10n * MILIAR])
})

test('sales and capital are compared where either is enough', () => {
  expect(SIZE_DEFINITION_NAMES.filter(comparesFigures)).toEqual(['uu-9-1995', 'uu-20-2008', 'pp-7-2021'])
})
