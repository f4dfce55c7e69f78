import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgedSize, overrideSize, type SizeOverride } from './override'
import { type Figures, SIZES, sizeClass } from './size'

const NOW = new Date('2026-11-21T03:00:00Z')
const FIGURES: Figures = { capital: 6_000_000_000n, annualSales: 1_000_000_000n, workers: 12 }
const JUDGED = sizeClass(FIGURES, 'pp-7-2021', NOW)
const WISH = { size: 'medium', reason: ' Modal menunjukkan usaha menengah ', brokerId: 'broker', now: NOW } as const

const OVERRIDE: SizeOverride = {
  size: 'medium',
  reason: 'Modal menunjukkan usaha menengah',
  brokerId: 'broker',
  at: NOW,
  figures: FIGURES,
}

test('an override is kept with reason, person, time and figures', () => {
  expect(overrideSize(JUDGED, FIGURES, WISH)).toEqual({ ok: true, value: OVERRIDE })
})

test('an override wants a reason, and something to change', () => {
  expect(overrideSize(JUDGED, FIGURES, { ...WISH, reason: ' \n' })).toMatchObject({
    refusal: { code: 'reason-missing' },
  })
  expect(overrideSize(JUDGED, FIGURES, { ...WISH, size: 'micro' })).toEqual({
    ok: false,
    refusal: { code: 'size-unchanged', detail: { size: 'micro' } },
  })
})

test('an override decides, and the figures stay in sight', () => {
  expect(judgedSize(FIGURES, OVERRIDE, NOW)).toEqual({ size: 'medium', byFigures: JUDGED, override: OVERRIDE })
})

test.each<Partial<Figures>>([{ capital: null }, { annualSales: 2n }, { workers: 13 }])(
  'with %o changed the override falls',
  (change) => {
    const judged = judgedSize({ ...FIGURES, ...change }, OVERRIDE, NOW)
    expect(judged.override).toBeNull()
    expect(judged.size).toBe(judged.byFigures.size)
  },
)

test('without an override the figures decide, whatever they are', () => {
  const money = fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }))
  fc.assert(
    fc.property(money, money, (capital, annualSales) => {
      const figures = { capital, annualSales, workers: null }
      expect(judgedSize(figures, null, NOW).size).toBe(sizeClass(figures, 'pp-7-2021', NOW).size)
    }),
  )
})

test.each(SIZES)('an unknown size may be set to %s', (size) => {
  const nothing = { capital: null, annualSales: null, workers: null }
  expect(overrideSize(sizeClass(nothing, 'pp-7-2021', NOW), nothing, { ...WISH, size }).ok).toBe(true)
})
