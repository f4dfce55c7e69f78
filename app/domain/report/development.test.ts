import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ObligationState, Standing } from '../agreement/standing'
import { addDays } from '../calendar'
import { PATTERNS } from '../partnership/patterns'
import {
  type BoundPartnership,
  type Development,
  developmentOf,
  dutiesKept,
  monthsRun,
  valueOf,
  wasInForce,
} from './development'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const YEAR = { from: day('2026-01-01'), until: day('2026-12-31') }
const TODAY = day('2026-11-22')

/** Uniforms sewn in Kabupaten Bandung for a large factory. */
const aBound = (changes: Partial<BoundPartnership> = {}): BoundPartnership => ({
  pattern: 'subcontracting',
  province: '32',
  sector: { edition: '2020', division: '14' },
  sides: {
    a: { id: 'factory', size: 'large', workers: 450 },
    b: { id: 'tailor', size: 'small', workers: 12 },
  },
  terms: {
    price: { basis: 'fixed', amount: 28_500n, setBy: 'both' },
    quantity: { perMonth: 1500, unit: 'piece' },
    duration: { start: day('2026-03-01'), months: 12 },
  },
  began: day('2026-03-01'),
  ended: null,
  standings: [],
  ...changes,
})

const aStanding = (due: string, state: ObligationState): Standing => ({
  obligation: {
    id: `duty.${due}`,
    subject: { kind: 'duty', duty: 'contractor-work' },
    owner: 'a',
    from: day('2026-01-01'),
    due: day(due),
    evidence: ['note'],
    source: { law: 'PP 44/1997', article: '4 (1)', document: '002', verified: true },
  },
  state,
  keptOn: null,
  daysLate: 0,
})

test.each([
  ['before the period', '2025-03-01', '2025-12-31', false],
  ['until its first day', '2025-03-01', '2026-01-01', true],
  ['from its last day', '2026-12-31', null, true],
  ['after it', '2027-01-01', null, false],
  ['all through it', '2025-01-01', '2027-05-01', true],
])('in force %s: from %s to %s', (_when, began, ended, counts) => {
  expect(wasInForce({ began: day(began), ended: ended === null ? null : day(ended) }, YEAR)).toBe(counts)
})

test('only the months that run count: none from before the signatures, none that an early end cut off', () => {
  expect(monthsRun(aBound())).toBe(12)
  expect(monthsRun(aBound({ began: day('2026-05-15') }))).toBe(10)
  expect(monthsRun(aBound({ ended: day('2026-03-01') }))).toBe(0)
  expect(monthsRun(aBound({ ended: day('2026-04-30') }))).toBe(2)
  expect(monthsRun(aBound({ terms: { ...aBound().terms, duration: null } }))).toBe(0)
  const { total } = developmentOf([aBound({ ended: day('2026-04-30') })], YEAR, TODAY)
  expect(total).toMatchObject({ value: 28_500n * 1500n * 2n, valueUnknown: 0 })
})

test('the value is price times quantity times months', () => {
  expect(valueOf(aBound().terms)).toBe(28_500n * 1500n * 12n)
})

test.each([
  { price: null },
  { price: { basis: 'market', amount: null, setBy: 'both' } },
  { quantity: null },
  { duration: null },
] as const)('without %o no value is guessed', (changes) => {
  expect(valueOf({ ...aBound().terms, ...changes })).toBeNull()
})

test('duties count when they fell due in the period and by today; what both let go does not', () => {
  const standings = [
    aStanding('2025-12-31', 'late'),
    aStanding('2026-01-01', 'kept'),
    aStanding('2026-06-30', 'late'),
    aStanding('2026-07-31', 'disputed'),
    aStanding('2026-08-31', 'waived'),
    aStanding('2026-11-22', 'due'),
    aStanding('2026-11-23', 'upcoming'),
    aStanding('2027-01-31', 'kept'),
  ]
  expect(dutiesKept(standings, YEAR, TODAY)).toEqual({ kept: 1, due: 4 })
  expect(dutiesKept(standings, { from: YEAR.from, until: day('2026-06-30') }, TODAY)).toEqual({ kept: 1, due: 2 })
})

test('begun, running and ended are told by the days of the period', () => {
  const { total } = developmentOf(
    [
      aBound(),
      aBound({ began: day('2025-02-01'), ended: day('2026-12-31') }),
      aBound({ began: day('2025-02-01'), ended: day('2027-01-01') }),
      aBound({ began: day('2026-01-01'), ended: day('2026-02-01') }),
      aBound({ began: day('2027-01-01') }),
    ],
    YEAR,
    TODAY,
  )
  expect(total).toMatchObject({ partnerships: 4, begun: 2, running: 2, ended: 2 })
})

test('a business in two partnerships brings its workers once, and unknown ones are counted apart', () => {
  const unknown = { id: 'cutter', size: 'unknown', workers: null } as const
  const { total, byProvince, bySizes } = developmentOf(
    [aBound(), aBound({ province: '33', sides: { a: unknown, b: aBound().sides.a } })],
    YEAR,
    TODAY,
  )
  expect(total).toMatchObject({ jobs: 462, jobsUnknown: 1 })
  expect(byProvince.map(({ key, figures }) => [key, figures.jobs, figures.jobsUnknown])).toEqual([
    ['32', 462, 0],
    ['33', 450, 1],
  ])
  expect(bySizes.map(({ key }) => key)).toEqual([
    ['large', 'small'],
    ['large', 'unknown'],
  ])
})

test('unknown values are counted apart from the sum', () => {
  const open = aBound({ terms: { ...aBound().terms, price: null } })
  expect(developmentOf([aBound(), open], YEAR, TODAY).total).toMatchObject({
    value: 513_000_000n,
    valueUnknown: 1,
  })
})

test('rows are grouped by what they name, the largest first and then in order', () => {
  const development = developmentOf(
    [
      aBound({ province: '81', pattern: 'inti-plasma' }),
      aBound({ province: '33' }),
      aBound({ province: '32', sector: { edition: '2025', division: '14' } }),
      aBound({ province: '33' }),
    ],
    YEAR,
    TODAY,
  )
  expect(development.byProvince.map(({ key }) => key)).toEqual(['33', '32', '81'])
  expect(development.byPattern.map(({ key }) => key)).toEqual(['subcontracting', 'inti-plasma'])
  expect(development.bySector.map(({ key }) => key)).toEqual([
    { edition: '2020', division: '14' },
    { edition: '2025', division: '14' },
  ])
})

test('nothing in force gives noughts and no rows', () => {
  const { total, ...rows } = developmentOf([], YEAR, TODAY)
  expect(total).toEqual({
    partnerships: 0,
    begun: 0,
    running: 0,
    ended: 0,
    value: 0n,
    valueUnknown: 0,
    jobs: 0,
    jobsUnknown: 0,
    duties: { kept: 0, due: 0 },
  })
  expect(Object.values(rows)).toEqual([[], [], [], []])
})

const anyBound = fc
  .record({
    pattern: fc.constantFrom(...PATTERNS),
    province: fc.constantFrom('32', '33', '81'),
    priced: fc.boolean(),
    start: fc.integer({ min: -500, max: 500 }),
    days: fc.option(fc.integer({ min: 0, max: 900 })),
    sizes: fc.tuple(fc.constantFrom('micro', 'medium', 'large', 'unknown'), fc.constantFrom('small', 'unknown')),
    standings: fc.array(fc.constantFrom(aStanding('2026-02-01', 'kept'), aStanding('2026-03-01', 'late'))),
  } as const)
  .map(({ priced, start, days, sizes, ...rest }) => {
    const began = addDays(YEAR.from, start)
    const base = aBound()
    return aBound({
      ...rest,
      began,
      ended: days === null ? null : addDays(began, days),
      terms: { ...base.terms, price: priced ? base.terms.price : null },
      sides: { a: { ...base.sides.a, size: sizes[0] }, b: { ...base.sides.b, size: sizes[1] } },
    })
  })

test('every breakdown adds up to the total', () => {
  const breakdowns = ['byProvince', 'byPattern', 'bySector', 'bySizes'] as const satisfies (keyof Development)[]
  fc.assert(
    fc.property(fc.array(anyBound), (partnerships) => {
      const { total, ...rows } = developmentOf(partnerships, YEAR, TODAY)
      expect(total.running + total.ended).toBe(total.partnerships)
      for (const breakdown of breakdowns) {
        const figures = rows[breakdown].map((row) => row.figures)
        for (const count of ['partnerships', 'begun', 'running', 'ended', 'valueUnknown'] as const)
          expect(figures.reduce((sum, one) => sum + one[count], 0)).toBe(total[count])
        expect(figures.reduce((sum, { value }) => sum + value, 0n)).toBe(total.value)
        expect(figures.reduce((sum, { duties }) => sum + duties.due, 0)).toBe(total.duties.due)
        expect(figures.reduce((sum, { duties }) => sum + duties.kept, 0)).toBe(total.duties.kept)
      }
    }),
  )
})
