import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PATTERNS } from '../partnership/patterns'
import { clockOn, GRADUATION_SOURCE, type Graduation, graduationBetween, nextStepFor } from './graduation'
import { type Figures, SIZES, type Size, sizeOf } from './size'

const ON = new Date('2028-02-29T00:00:00Z')
const withSales = (annualSales: bigint | null): Figures => ({ capital: null, annualSales, workers: null })
const SALES: Readonly<Record<Size, bigint>> = {
  micro: 100_000_000n,
  small: 5_000_000_000n,
  medium: 30_000_000_000n,
  large: 60_000_000_000n,
}
const graduationOf = (before: Figures, after: Figures, on: Date): Graduation =>
  graduationBetween({ from: sizeOf(before), to: sizeOf(after), on })
const between = (from: Size, to: Size): Graduation => graduationOf(withSales(SALES[from]), withSales(SALES[to]), ON)

// Every pair of classes, by hand.
test.each([
  ['micro', 'micro', 'same'],
  ['micro', 'small', 'grew'],
  ['micro', 'medium', 'grew'],
  ['micro', 'large', 'left-umkm'],
  ['small', 'micro', 'shrank'],
  ['small', 'small', 'same'],
  ['small', 'medium', 'grew'],
  ['small', 'large', 'left-umkm'],
  ['medium', 'micro', 'shrank'],
  ['medium', 'small', 'shrank'],
  ['medium', 'medium', 'same'],
  ['medium', 'large', 'left-umkm'],
  ['large', 'micro', 'shrank'],
  ['large', 'small', 'shrank'],
  ['large', 'medium', 'shrank'],
  ['large', 'large', 'same'],
] as const)('from %s to %s: %s', (from, to, kind) => {
  expect(between(from, to)).toMatchObject(kind === 'same' ? { kind } : { kind, from, to })
})

test('one rupiah over fifty billion of sales starts the clock of a year', () => {
  const limit = 50_000_000_000n
  expect(graduationOf(withSales(limit), withSales(limit), ON)).toEqual({ kind: 'same' })
  expect(graduationOf(withSales(limit), withSales(limit + 1n), ON)).toEqual({
    kind: 'left-umkm',
    from: 'medium',
    to: 'large',
    on: ON,
    due: new Date('2029-02-28T00:00:00Z'),
  })
})

test('from nothing known nothing is concluded', () => {
  expect(graduationOf(withSales(null), withSales(1n), ON)).toEqual({ kind: 'unknown' })
  expect(graduationOf(withSales(1n), withSales(null), ON)).toEqual({ kind: 'unknown' })
})

test.each([
  ['2028-02-29', 365, false],
  ['2029-02-27', 1, false],
  ['2029-02-28', 0, false],
  ['2029-03-01', -1, true],
])('the clock on %s has %d days left', (on, daysLeft, over) => {
  const due = new Date('2029-02-28T00:00:00Z')
  expect(clockOn({ due }, new Date(`${on}T00:00:00Z`))).toEqual({ due, daysLeft, over })
})

const link = (a: Size | 'unknown', b: Size | 'unknown', grown: 'a' | 'b' = 'b') =>
  ({
    pattern: 'subcontracting',
    a: { size: a, kind: 'enterprise' },
    b: { size: b, kind: 'enterprise' },
    grown,
    leads: 'a',
  }) as const

test('a partner that became large leaves its large partner a year to find another', () => {
  const left = between('medium', 'large')
  expect(nextStepFor(link('large', 'large'), left)).toEqual({
    step: 'find-another-umkm',
    owner: 'a',
    due: new Date('2029-02-28T00:00:00Z'),
    source: GRADUATION_SOURCE,
  })
  expect(nextStepFor(link('large', 'large', 'a'), left).owner).toBe('b')
})

test.each([
  // A small supplier grew to medium: its large partner may keep it.
  ['large', 'medium', between('small', 'medium'), 'nothing-changes'],
  // The contractor itself became large.
  ['large', 'small', between('medium', 'large'), 'nothing-changes'],
  // Medium and medium is no subcontracting, and no clock runs: nobody left UMKM.
  ['medium', 'medium', between('small', 'medium'), 'pattern-no-longer-fits'],
  // The subcontractor outgrew its contractor: the other way round would be another link.
  ['medium', 'large', between('micro', 'large'), 'pattern-no-longer-fits'],
  // Its contractor shrank below it; no clock for a partner that is not large.
  ['small', 'small', between('micro', 'small'), 'pattern-no-longer-fits'],
  // Who cannot be classed is asked for figures first.
  ['micro', 'unknown', { kind: 'unknown' }, 'size-unknown'],
] as const)('%s with %s: %o, %s', (a, b, graduation, step) => {
  expect(nextStepFor(link(a, b), graduation)).toEqual({ step, owner: null, due: null, source: null })
})

test('exchange between peers goes on at any size', () => {
  const grown = { ...link('large', 'large'), pattern: 'cooperative-exchange' } as const
  expect(nextStepFor(grown, between('medium', 'large')).step).toBe('nothing-changes')
})

const size = fc.constantFrom<Size | 'unknown'>(...SIZES, 'unknown')

test('a due day stands exactly where somebody has to act', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PATTERNS), size, size, (pattern, a, b) => {
      for (const from of SIZES) {
        const graduation = between(from, 'large')
        const { step, owner, due, source } = nextStepFor({ ...link(a, b), pattern }, graduation)
        const acts = step === 'find-another-umkm'
        expect([owner !== null, due !== null, source !== null]).toEqual([acts, acts, acts])
      }
    }),
  )
})

test('figures that class alike never graduate', () => {
  const sales = fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }))
  fc.assert(
    fc.property(sales, sales, (before, after) => {
      const { kind } = graduationOf(withSales(before), withSales(after), ON)
      if (sizeOf(withSales(before)) === sizeOf(withSales(after))) expect(['same', 'unknown']).toContain(kind)
      else expect(kind === 'unknown').toBe(before === null || after === null)
    }),
  )
})
