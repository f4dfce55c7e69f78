import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBusiness, anyPair, anyPosting } from '#tests/factories/any-pair'
import { aPair } from '#tests/factories/pair'
import { factsOf } from './facts'
import { type Match, match } from './match'
import { isEligible, isNear, scoreOf } from './order'
import { createPlanner, total } from './plan'
import { FACETS, profileOf } from './profile'
import { dayNumber, type Posting } from './rule'
import { RULE_BOOK, WEIGHTS, type Weights } from './rule-book'

const runs = { numRuns: 200 }

const summary = ({ score, eligible, nearMiss }: Match) => ({ score, eligible, near: nearMiss !== null })

const read = (sum: number) => ({ score: scoreOf(sum), eligible: isEligible(sum), near: isNear(sum) })

test('a plan says of every pair exactly what the rule book says', () => {
  const plan = createPlanner()
  fc.assert(
    fc.property(anyPair, ({ candidate, ...posting }) => {
      expect(read(total(plan(posting), profileOf(candidate)))).toEqual(summary(match({ ...posting, candidate })))
    }),
    runs,
  )
})

test('the same under other weights', () => {
  const without = (rule: keyof Weights): Weights => ({ ...WEIGHTS, [rule]: 0 })
  const planners = RULE_BOOK.map(({ rule }) => without(rule.code)).map((weights) => ({
    weights,
    plan: createPlanner(weights),
  }))
  fc.assert(
    fc.property(anyPair, fc.constantFrom(...planners), ({ candidate, ...posting }, { weights, plan }) => {
      const judged = match({ ...posting, candidate }, weights)
      expect(read(total(plan(posting), profileOf(candidate)))).toEqual(summary(judged))
    }),
    runs,
  )
})

const facetRules = RULE_BOOK.flatMap(({ rule }) => (typeof rule.reads === 'string' ? [] : [rule]))

test.each(facetRules.map((rule) => [rule.code, rule] as const))(
  '%s reads nothing of a candidate but its facet',
  (_, rule) => {
    const { reads } = rule
    const gist = (pair: Parameters<typeof rule.judge>[0]) => {
      const { outcome, score, mend } = rule.judge(pair)
      return { outcome, score, mendable: mend !== undefined }
    }
    fc.assert(
      fc.property(anyPair, anyBusiness, ({ candidate, ...posting }, other) => {
        const value = reads.of(candidate)
        expect(value).toBeLessThan(reads.values)
        const alike = { ...factsOf(other), ...reads.like(value), updatedAt: candidate.updatedAt }
        // What is laid over another one must not be changed by what that one says.
        if (reads.of(alike) === value)
          expect(gist({ ...posting, candidate: alike })).toEqual(gist({ ...posting, candidate }))
      }),
      runs,
    )
  },
)

test('every facet takes back the value it gave', () => {
  const { candidate } = aPair()
  for (const facet of FACETS)
    for (let value = 0; value < facet.values; value += 1) {
      const alike = { ...candidate, capabilities: [], needs: [], size: 'unknown' as const, point: null }
      expect(facet.of({ ...alike, ...facet.like(value) })).toBe(value)
    }
})

test('postings that ask alike share their tables, and only those', () => {
  const plan = createPlanner()
  const alike = ({ opportunity, poster, now }: Posting): Posting => ({
    opportunity: { ...opportunity, id: '01930000-0000-7000-8000-0000000000e9' },
    poster: { ...poster, id: '01930000-0000-7000-8000-0000000000f9' },
    now: new Date(now.getTime() + 1),
  })
  fc.assert(
    fc.property(anyPosting, anyPosting, (one, other) => {
      const [first, again, second] = [plan(one), plan(alike(one)), plan(other)]
      for (const [at, table] of first.tables.entries()) {
        expect(again.tables[at]).toBe(table)
        expect(second.tables[at] === table).toBe(second.names[at] === first.names[at])
      }
    }),
    { numRuns: 50 },
  )
})

test('a profile ages by the calendar, not by the hour', () => {
  const late = new Date('2026-11-21T23:59:59Z')
  const { candidate, now: _, ...asked } = aPair({ candidate: { updatedAt: new Date('2026-06-01T13:00:00Z') } })
  const scores = [new Date('2026-11-21T00:00:00Z'), late].map((now) => match({ ...asked, candidate, now }).score)
  expect(scores[0]).toBe(scores[1])
  expect(dayNumber(late)).toBe(dayNumber(new Date('2026-11-21T00:00:00Z')))
})

test('a planner forgets the tables of a market that asked for too many', () => {
  const plan = createPlanner(WEIGHTS, 30)
  const { opportunity, poster, now } = aPair()
  const tables = [1, 2].map(() => plan({ opportunity, poster, now }).tables[0])
  expect(tables[0]).toBe(tables[1])
  for (let km = 0; km <= 30; km += 1)
    plan({ opportunity: { ...opportunity, area: { kind: 'within', km } }, poster: { ...poster, point: null }, now })
  expect(plan({ opportunity, poster, now }).tables[0]).not.toBe(tables[0])
  expect(plan({ opportunity, poster, now }).tables[0]).toEqual(tables[0])
})
