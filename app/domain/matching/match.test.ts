import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import type { Business } from '~/domain/business/business'
import { CERTIFICATES } from '~/domain/business/certificates'
import { NEED_AREAS } from '~/domain/business/needs'
import { SIZES } from '~/domain/business/size'
import { TERMS } from '~/domain/business/terms'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { match, rank } from './match'
import type { Pair } from './rule'
import { RULE_BOOK } from './rule-book'

const aTerm = fc.option(
  fc.constantFrom('garment', 'suit', 'dress', 'zipper', ...TERMS.slice(0, 8).map(({ code }) => code)),
)
const someCertificates = fc.uniqueArray(fc.constantFrom(...CERTIFICATES.slice(0, 4)))
const someCapabilities = fc.array(
  fc.record({ term: aTerm, capacityPerMonth: fc.option(fc.nat(3000)), smallestOrder: fc.option(fc.nat(3000)) }),
  { maxLength: 4 },
)

const aCandidate: fc.Arbitrary<Partial<Business>> = fc
  .record({
    id: fc.uuid(),
    size: fc.constantFrom(...SIZES, 'unknown' as const),
    regency: fc.constantFrom('3204', '3273', '8171', '0000'),
    capabilities: someCapabilities,
    needs: fc.array(fc.constantFrom(...NEED_AREAS), { maxLength: 3 }),
    certificates: fc.dictionary(fc.constantFrom(...CERTIFICATES.slice(0, 4)), fc.constantFrom('held', 'in-progress')),
    longestPaymentTermDays: fc.option(fc.nat(60)),
    state: fc.constantFrom('listed', 'hidden'),
  })
  .map((drawn) => ({
    ...drawn,
    capabilities: drawn.capabilities.map((each, at) => aCapability({ unit: 'piece', ...each, id: `capability-${at}` })),
    needs: drawn.needs.map((area) => ({ area, term: null, label: null })),
    certificates: CERTIFICATES.flatMap((certificate) => {
      const state = drawn.certificates[certificate]
      return state ? [{ certificate, state }] : []
    }),
  }))

const aPosting: fc.Arbitrary<Partial<Opportunity>> = fc
  .record({
    wanted: fc.array(fc.record({ term: aTerm, least: fc.nat(1000), over: fc.option(fc.nat(1000)) }), { maxLength: 3 }),
    certificatesRequired: someCertificates,
    area: fc.oneof(
      fc.constant({ kind: 'anywhere' as const }),
      fc.nat(300).map((km) => ({ kind: 'within' as const, km })),
      fc.constant({ kind: 'provinces' as const, provinces: ['32'] }),
    ),
    paymentTermDays: fc.option(fc.nat(90)),
  })
  .map(({ wanted, ...rest }) => ({
    ...rest,
    wanted: wanted.map(({ term, least, over }) =>
      aWantedItem({ term, least, most: over === null ? null : least + over }),
    ),
  }))

const drawnPair = fc
  .tuple(aPosting, aCandidate)
  .map(([opportunity, candidate]): Pair => aPair({ opportunity, candidate }))

test('a tailor with the right work, place and papers is eligible and scores high', () => {
  const { eligible, score, nearMiss, verdicts } = match(aPair())
  expect(eligible).toBe(true)
  expect(score).toBe(929)
  expect(nearMiss).toBeNull()
  expect(verdicts.map(({ rule }) => rule)).toEqual(RULE_BOOK.map(({ rule }) => rule.code))
})

test('a missing certificate alone is a near miss with its step', () => {
  const { eligible, nearMiss } = match(aPair({ opportunity: { certificatesRequired: ['nib', 'iso-9001'] } }))
  expect(eligible).toBe(false)
  expect(nearMiss).toEqual({ rule: 'certificates', step: 'get-certificate', missing: ['iso-9001'] })
})

test('two refusals are no near miss', () => {
  const pair = aPair({ opportunity: { certificatesRequired: ['iso-9001'] }, candidate: { state: 'hidden' } })
  expect(match(pair)).toMatchObject({ eligible: false, nearMiss: null })
})

test('a refusal that nobody can mend is no near miss', () => {
  expect(match(aPair({ candidate: { size: 'large' } }))).toMatchObject({ eligible: false, nearMiss: null })
})

test('a soft rule that fails costs points and refuses nobody', () => {
  const pair = aPair({ opportunity: { paymentTermDays: 60 }, candidate: { longestPaymentTermDays: 0 } })
  const { eligible, score, verdicts } = match(pair)
  expect(eligible).toBe(true)
  expect(score).toBe(859)
  expect(verdicts.find(({ rule }) => rule === 'payment-term')).toMatchObject({
    outcome: 'fail',
    hard: false,
    points: 0,
  })
})

test('points are integers that add up to the score exactly, and the score stays within 1000', () => {
  fc.assert(
    fc.property(drawnPair, (pair) => {
      const { score, verdicts } = match(pair)
      expect(verdicts.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      for (const verdict of verdicts) {
        expect(Number.isInteger(verdict.score) && verdict.score >= 0 && verdict.score <= 1000).toBe(true)
        expect(Number.isInteger(verdict.points)).toBe(true)
      }
      expect(score).toBeLessThanOrEqual(1000)
    }),
  )
})

test('the same pair gets the same judgement', () => {
  fc.assert(
    fc.property(drawnPair, (pair) => {
      expect(match(structuredClone(pair))).toEqual(match(pair))
    }),
  )
})

test('a refusal is told: not eligible means a hard verdict that failed, and a near miss means just one', () => {
  fc.assert(
    fc.property(drawnPair, (pair) => {
      const { eligible, nearMiss, verdicts } = match(pair)
      const refusals = verdicts.filter(({ hard, outcome }) => hard && outcome === 'fail')
      expect(eligible).toBe(refusals.length === 0)
      if (nearMiss) expect(refusals.map(({ rule }) => rule)).toEqual([nearMiss.rule])
    }),
  )
})

const improve = (pair: Pair, changes: Partial<Pair['candidate']>): Pair => ({
  ...pair,
  candidate: { ...pair.candidate, ...changes },
})

test('a certificate more never lowers a score nor shuts a door', () => {
  fc.assert(
    fc.property(drawnPair, fc.constantFrom(...CERTIFICATES.slice(0, 4)), (pair, certificate) => {
      const others = pair.candidate.certificates.filter((each) => each.certificate !== certificate)
      const before = match(pair)
      const after = match(improve(pair, { certificates: [...others, { certificate, state: 'held' }] }))
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      if (before.eligible) expect(after.eligible).toBe(true)
    }),
  )
})

// One that is too small may: who says they make 100 a month of this very thing is no match for 5,000, whatever else they make.
test('a capability more that is not too small never lowers a score nor shuts a door', () => {
  const more = fc.record({ term: aTerm, capacityPerMonth: fc.option(fc.constant(1_000_000)) })
  fc.assert(
    fc.property(drawnPair, more, (pair, changes) => {
      const added = aCapability({ id: 'added', unit: 'piece', smallestOrder: null, ...changes })
      const before = match(pair)
      const after = match(improve(pair, { capabilities: [...pair.candidate.capabilities, added] }))
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      if (before.eligible) expect(after.eligible).toBe(true)
    }),
  )
})

test('mending a near miss makes the match', () => {
  const near = aPair({ opportunity: { certificatesRequired: ['nib', 'halal', 'sni'] } })
  expect(match(near).nearMiss?.missing).toEqual(['sni'])
  const mended = improve(near, {
    certificates: [...near.candidate.certificates, { certificate: 'sni', state: 'in-progress' }],
  })
  expect(match(mended)).toMatchObject({ eligible: true, nearMiss: null })
})

test('the ranking does not depend on the order given', () => {
  const many = fc.uniqueArray(fc.tuple(aPosting, aCandidate), {
    minLength: 2,
    maxLength: 8,
    selector: ([, { id }]) => id,
  })
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.nat()), (drawn, keys) => {
      const matches = drawn.map(([opportunity, candidate]) => match(aPair({ opportunity, candidate })))
      const shuffled = matches.map((each) => ({ each, key: keys.next().value })).toSorted((a, b) => a.key - b.key)
      expect(rank(shuffled.map(({ each }) => each))).toEqual(rank(matches))
    }),
  )
})

test('the eligible stand first, then the better score, then the smaller id', () => {
  const row = (candidateId: string, eligible: boolean, score: number, opportunityId = 'o') => ({
    candidateId,
    eligible,
    score,
    opportunityId,
  })
  const ranked = rank([
    row('d', false, 990),
    row('c', true, 500),
    row('b', true, 700, 'p'),
    row('b', true, 700, 'o'),
    row('a', true, 500),
    row('a', true, 500),
  ])
  expect(ranked.map(({ candidateId, opportunityId }) => candidateId + opportunityId)).toEqual([
    'bo',
    'bp',
    'ao',
    'ao',
    'co',
    'do',
  ])
})
