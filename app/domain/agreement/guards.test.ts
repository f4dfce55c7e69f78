import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { TERMS_GUARD_CODES, warningsFor } from './guards'
import { NO_TERMS, type Terms } from './terms'

const warned = (changes: Partial<Terms>) =>
  warningsFor(someTerms(changes)).map(({ code, evidence }) => ({ code, evidence }))
const sold = { kind: 'sold', description: 'Kain', payment: 'credit', tied: false } as const

test('fair terms raise no warning', () => {
  expect(warned({})).toEqual([])
})

test('terms not yet agreed warn only that nobody is coached', () => {
  expect(warningsFor(NO_TERMS).map((warning) => warning.code)).toEqual(['no-coaching'])
})

test('thirty days of waiting are fair, thirty-one are not', () => {
  expect(warned({ payment: { days: 30, mechanism: 'transfer' } })).toEqual([])
  expect(warned({ payment: { days: 31, mechanism: 'transfer' } })).toEqual([
    { code: 'payment-too-long', evidence: { days: 31, most: 30 } },
  ])
})

test('materials for cash while sales wait is warned about; cash on both sides is not', () => {
  const materials = { ...sold, payment: 'cash' } as const
  expect(warned({ materials })).toEqual([{ code: 'cash-in-credit-out', evidence: { days: 14 } }])
  expect(warned({ materials, payment: { days: 0, mechanism: 'cash' } })).toEqual([])
  expect(warned({ materials, payment: null })).toEqual([])
  expect(warned({ materials: sold })).toEqual([])
})

test('materials that may come from the partner only are warned about', () => {
  expect(warned({ materials: { ...sold, tied: true } })).toEqual([{ code: 'tied-materials', evidence: {} }])
})

test('a price that one side sets alone is warned about, with the side', () => {
  expect(warned({ price: { basis: 'fixed', amount: 20_000n, setBy: 'a' } })).toEqual([
    { code: 'price-by-one-side', evidence: { side: 'a' } },
  ])
})

test('ending without notice is warned about, ending together is not', () => {
  expect(warned({ termination: { noticeDays: 0, by: 'either' } })).toEqual([
    { code: 'ending-without-notice', evidence: { by: 'either' } },
  ])
  expect(warned({ termination: { noticeDays: 0, by: 'mutual' } })).toEqual([])
  expect(warned({ termination: { noticeDays: 1, by: 'a' } })).toEqual([])
})

test('all six stand together, in the order of the handbook, each with its source', () => {
  const warnings = warningsFor(
    someTerms({
      payment: { days: 90, mechanism: 'transfer' },
      materials: { ...sold, payment: 'cash', tied: true },
      price: { basis: 'market', amount: null, setBy: 'a' },
      termination: { noticeDays: 0, by: 'a' },
      coaching: [],
    }),
  )
  expect(warnings.map((warning) => warning.code)).toEqual(TERMS_GUARD_CODES)
  expect(warnings.every((warning) => warning.source.law !== '')).toBe(true)
})
