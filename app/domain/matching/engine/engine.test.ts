import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBusiness, anyPosting } from '#tests/factories/any-pair'
import { aBusiness } from '#tests/factories/business'
import { factsOf } from '../facts'
import { byStanding, isEligible, isNear } from '../order'
import { createPlanner, type Plan, total } from '../plan'
import { type Profile, profileOf } from '../profile'
import { createEngine } from './engine'
import { segmentOf } from './segment'

const profileFrom = (business: Parameters<typeof factsOf>[0]) => profileOf(factsOf(business))
const ids = ['1', '2', '3', '4', '5', '6', '7', '8'].map((tail) => `01930000-0000-7000-8000-00000000000${tail}`)

const anyProfile = anyBusiness.map(profileFrom)
/** One of a few businesses saved, hidden, or the changes merged. */
const anyStep = fc.oneof(
  fc.record({ id: fc.constantFrom(...ids), profile: anyProfile }),
  fc.record({ id: fc.constantFrom(...ids), profile: fc.constant(null) }),
  fc.constant('merge' as const),
)
const planOf = createPlanner()
const anyPlan = anyPosting.map((posting) => planOf(posting))

const listed = (profiles: Iterable<Profile>, plan: Plan, isSought: (sum: number) => boolean) =>
  [...profiles]
    .map((profile) => ({ id: profile.id, total: total(plan, profile) }))
    .filter((standing) => isSought(standing.total))
    .toSorted(byStanding({ spread: 1, lot: plan.lot }))

test('after any changes an engine answers as if it had been built of what is left', () => {
  fc.assert(
    fc.property(
      fc.array(anyProfile, { maxLength: 8 }),
      fc.array(anyStep, { maxLength: 12 }),
      anyPlan,
      (drawn, steps, plan) => {
        const start = drawn.map((profile, at): Profile => ({ ...profile, id: ids[at] ?? '', lot: at + 1 }))
        const left = new Map(start.map((profile) => [profile.id, profile]))
        const engine = createEngine(segmentOf(start))
        for (const step of steps) {
          if (step === 'merge') engine.merge()
          else {
            const profile = step.profile && { ...step.profile, id: step.id, lot: ids.indexOf(step.id) + 1 }
            engine.change(step.id, profile)
            if (profile) left.set(step.id, profile)
            else left.delete(step.id)
          }
        }
        const { eligible, near } = engine.best(plan, { eligible: 9, near: 9, spread: 1 })
        expect(eligible).toEqual(listed(left.values(), plan, isEligible))
        expect(near).toEqual(listed(left.values(), plan, isNear))
        expect(engine.size()).toBe(left.size)
        expect([...engine.profiles()].map(({ id }) => id).toSorted()).toEqual([...left.keys()].toSorted())
        expect(engine.bytes()).toBeGreaterThan(0)
      },
    ),
    { numRuns: 30 },
  )
})

test('nobody who is tied to the poster is found, nor the poster itself', () => {
  fc.assert(
    fc.property(fc.array(anyProfile, { minLength: 3, maxLength: 8 }), anyPosting, (drawn, posting) => {
      const profiles = drawn.map((profile, at): Profile => ({ ...profile, id: ids[at] ?? '', lot: at + 1 }))
      const plan = planOf({ ...posting, poster: { ...posting.poster, id: ids[0] ?? '', ties: [ids[1] ?? ''] } })
      const found = createEngine(segmentOf(profiles)).best(plan, { eligible: 9, near: 9, spread: 1 })
      expect(found.eligible).toEqual(listed(profiles, plan, isEligible))
      expect(found.near).toEqual(listed(profiles, plan, isNear))
    }),
    { numRuns: 30 },
  )
})

test('changes are merged once there are many', () => {
  const engine = createEngine(segmentOf([]))
  const profile = profileFrom(aBusiness())
  for (let each = 0; each <= 4096; each += 1) {
    const id = `01930000-0000-7000-8000-${each.toString(16).padStart(12, '0')}`
    engine.change(id, { ...profile, id, lot: each })
  }
  expect(engine.segment().rows).toBe(4097)
  expect(engine.size()).toBe(4097)
})
