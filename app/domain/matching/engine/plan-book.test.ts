import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBusiness, anyPosting } from '#tests/factories/any-pair'
import { factsOf } from '../facts'
import { byStanding, isEligible, isNear } from '../order'
import { createPlanner, type Plan, total } from '../plan'
import { type Profile, profileOf } from '../profile'
import { createPlanBook } from './plan-book'

const NOW = Date.parse('2026-11-22T00:00:00Z')
const planOf = createPlanner()
const anyPlan = anyPosting.map((posting) => planOf({ ...posting, now: new Date(NOW) }))
const anyProfile = anyBusiness.map((business) => profileOf(factsOf(business)))

const listed = (plans: readonly Plan[], profile: Profile, isSought: (sum: number) => boolean) =>
  plans
    .map((plan) => ({ id: plan.opportunityId, total: total(plan, profile) }))
    .filter((standing) => isSought(standing.total))
    .toSorted(byStanding({ spread: 1, lot: profile.lot }))

test('a business gets exactly the postings that judging each of them gives, in their order', () => {
  const plans = fc.uniqueArray(anyPlan, { selector: ({ opportunityId }) => opportunityId, maxLength: 20, size: 'max' })
  fc.assert(
    fc.property(plans, anyProfile, fc.constantFrom(1, 2, 20), (drawn, profile, most) => {
      const book = createPlanBook()
      for (const plan of drawn) book.put(plan, NOW + 1)
      // Put twice, withdrawn, and over: none of these changes what the others get.
      const [withdrawn, over, ...left] = drawn
      for (const plan of left) book.put(plan, NOW + 1)
      if (withdrawn) book.drop(withdrawn.opportunityId)
      if (over) book.put(over, NOW)
      const found = book.answers(profile, { eligible: most, near: most, spread: 1, now: NOW })
      expect(found.eligible).toEqual(listed(left, profile, isEligible).slice(0, most))
      expect(found.near).toEqual(listed(left, profile, isNear).slice(0, most))
      expect(book.size()).toBe(Math.max(0, drawn.length - 1))
    }),
    { numRuns: 50 },
  )
})

test('who is tied to the poster gets nothing of it', () => {
  fc.assert(
    fc.property(anyPosting, anyProfile, (posting, profile) => {
      const book = createPlanBook()
      const poster = { ...posting.poster, ties: [profile.id] }
      book.put(planOf({ ...posting, poster }), Number.MAX_SAFE_INTEGER)
      const asked = { eligible: 1, near: 1, spread: 1, now: NOW }
      expect(book.answers(profile, asked)).toEqual({ eligible: [], near: [] })
      expect(book.answers({ ...profile, ties: [posting.poster.id] }, asked)).toEqual({ eligible: [], near: [] })
    }),
    { numRuns: 30 },
  )
})

test('to drop what is not there is nothing', () => {
  const book = createPlanBook()
  book.drop('nothing')
  expect(book.size()).toBe(0)
})
